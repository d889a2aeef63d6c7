// SPDX-License-Identifier: EUPL-1.2
import type { FormPage, Question } from '#domain';

const needed = { nl: 'Nodig om te beslissen.', en: 'Needed to decide.' };

const first: readonly Question[] = [
  {
    key: 'project_name',
    type: 'text',
    label: { nl: 'Naam van het project', en: 'Name of the project' },
    help: { nl: 'Onder deze naam vindt u de aanvraag terug.', en: 'You find the application under this name.' },
    example: { nl: 'Tijdelijke woningen Kanaalpark', en: 'Temporary homes Kanaalpark' },
    neededFor: needed,
    maxLength: 80,
  },
  {
    key: 'description',
    type: 'long_text',
    label: { nl: 'Omschrijving', en: 'Description' },
    help: { nl: 'Wat gaat u doen, voor wie en waarom?', en: 'What will you do, for whom and why?' },
    neededFor: needed,
    maxLength: 500,
  },
  {
    key: 'stage',
    type: 'choice',
    label: { nl: 'In welke fase is het project?', en: 'In which stage is the project?' },
    neededFor: needed,
    options: [
      { key: 'idea', label: { nl: 'Idee', en: 'Idea' } },
      { key: 'plan', label: { nl: 'Plan', en: 'Plan' } },
      { key: 'permit', label: { nl: 'Vergunning aangevraagd', en: 'Permit requested' } },
    ],
  },
  {
    key: 'region',
    type: 'choice',
    label: { nl: 'Regio', en: 'Region' },
    neededFor: needed,
    options: [
      'Alblasserwaard',
      'Drechtsteden',
      'Goeree-Overflakkee',
      'Haaglanden',
      'Hoeksche Waard',
      'Holland Rijnland',
      'Midden-Holland',
      'Rotterdam',
    ].map((name) => ({ key: name.toLowerCase().replace(/\W/g, '_'), label: { nl: name } })),
  },
  {
    key: 'temporary',
    type: 'boolean',
    label: { nl: 'Zijn de woningen tijdelijk?', en: 'Are the homes temporary?' },
    neededFor: needed,
  },
  {
    key: 'years',
    type: 'number',
    label: { nl: 'Hoeveel jaar blijven de woningen staan?', en: 'For how many years do the homes stay?' },
    neededFor: needed,
    visibleWhen: 'temporary = true',
    minimum: 1,
    maximum: 30,
  },
  {
    key: 'groups',
    type: 'multi_choice',
    label: { nl: 'Voor wie zijn de woningen?', en: 'For whom are the homes?' },
    neededFor: needed,
    options: [
      { key: 'starters', label: { nl: 'Starters', en: 'First-time tenants' } },
      { key: 'students', label: { nl: 'Studenten', en: 'Students' } },
      { key: 'urgent', label: { nl: 'Spoedzoekers', en: 'People in urgent need' } },
    ],
  },
];

const second: readonly Question[] = [
  { key: 'start', type: 'date', label: { nl: 'Startdatum', en: 'Start date' }, neededFor: needed, earliest: 'today' },
  {
    key: 'own_share',
    type: 'percentage',
    label: { nl: 'Eigen bijdrage', en: 'Own share' },
    help: { nl: 'Welk deel van de kosten betaalt u zelf?', en: 'Which part of the costs do you pay yourself?' },
    neededFor: needed,
  },
  {
    key: 'requested',
    type: 'money',
    label: { nl: 'Welk bedrag vraagt u aan?', en: 'Which amount do you ask for?' },
    neededFor: needed,
    minimum: 1_000_000,
  },
  {
    key: 'homes',
    type: 'counts',
    label: { nl: 'Hoeveel woningen van elke soort?', en: 'How many homes of each kind?' },
    neededFor: needed,
    options: [
      { key: 'self_contained', label: { nl: 'Zelfstandige woningen', en: 'Self-contained homes' } },
      { key: 'shared', label: { nl: 'Onzelfstandige woningen', en: 'Shared homes' } },
    ],
  },
  {
    key: 'costs',
    type: 'table',
    totalsBy: 'kind',
    label: { nl: 'Begroting', en: 'Budget' },
    help: { nl: 'Een regel voor elke kostenpost, zonder btw.', en: 'One line for each item, without VAT.' },
    neededFor: needed,
    columns: [
      { key: 'item', type: 'text', label: { nl: 'Omschrijving', en: 'Description' } },
      {
        key: 'kind',
        type: 'choice',
        label: { nl: 'Soort', en: 'Kind' },
        options: [
          { key: 'study', label: { nl: 'Onderzoek', en: 'Study' } },
          { key: 'building', label: { nl: 'Bouw', en: 'Building' } },
        ],
      },
      { key: 'amount', type: 'money', label: { nl: 'Bedrag', en: 'Amount' } },
      { key: 'vat', type: 'money', vat: true, optional: true, label: { nl: 'Btw', en: 'VAT' } },
    ],
  },
  {
    key: 'income',
    type: 'table',
    label: { nl: 'Dekking', en: 'Financing' },
    neededFor: needed,
    balance: { costs: 'costs', rule: 'at_most' },
    columns: [
      { key: 'source', type: 'text', label: { nl: 'Van wie?', en: 'By whom?' } },
      { key: 'amount', type: 'money', label: { nl: 'Bedrag', en: 'Amount' } },
    ],
  },
  {
    key: 'kinds',
    type: 'grid',
    label: { nl: 'Woningen per soort', en: 'Homes by kind' },
    neededFor: needed,
    options: [
      { key: 'self_contained', label: { nl: 'Zelfstandige woningen', en: 'Self-contained homes' } },
      { key: 'shared', label: { nl: 'Onzelfstandige woningen', en: 'Shared homes' } },
    ],
    columns: [
      { key: 'count', type: 'number', label: { nl: 'Aantal', en: 'Number' } },
      { key: 'rent', type: 'money', label: { nl: 'Huur per maand', en: 'Rent per month' }, optional: true },
    ],
  },
  {
    key: 'partners',
    type: 'partners',
    label: { nl: 'Met wie werkt u samen?', en: 'With whom do you work together?' },
    options: [
      { key: 'municipality', label: { nl: 'Gemeente', en: 'Municipality' } },
      { key: 'association', label: { nl: 'Woningcorporatie', en: 'Housing association' } },
    ],
  },
  { key: 'drawing', type: 'files', label: { nl: 'Tekening van de locatie', en: 'Drawing of the site' } },
  { key: 'site', type: 'address', label: { nl: 'Adres van de locatie', en: 'Address of the site' }, neededFor: needed },
  {
    key: 'account',
    type: 'iban',
    label: { nl: 'Rekeningnummer', en: 'Account number' },
    example: { nl: 'NL91 ABNA 0417 1643 00' },
    neededFor: needed,
  },
  { key: 'contact', type: 'contact', label: { nl: 'Contactpersoon', en: 'Contact person' }, neededFor: needed },
  { key: 'remarks', type: 'long_text', label: { nl: 'Opmerkingen', en: 'Remarks' }, maxLength: 200 },
];

/** A form with a question of every type. */
export const examplePages: readonly FormPage[] = [
  { key: 'project', title: { nl: 'Het project', en: 'The project' }, questions: first },
  { key: 'money', title: { nl: 'Planning en geld', en: 'Planning and money' }, questions: second },
];
