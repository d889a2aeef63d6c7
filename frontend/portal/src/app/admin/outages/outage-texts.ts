// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText, Question } from '#domain';
import { defineMessages } from '../../shared/messages';

type Names = Readonly<Record<string, string>>;

const kindsNl: Names = {
  window: 'Aanvraagperiode',
  cure: 'Termijn om aan te vullen',
  views: 'Termijn voor de zienswijze',
  objection: 'Bezwaartermijn',
  objection_cure: 'Termijn om het bezwaar aan te vullen',
};
const kindsEn: Names = {
  window: 'Window for applications',
  cure: 'Term to complete',
  views: 'Term to state views',
  objection: 'Term for objections',
  objection_cure: 'Term to complete the objection',
};

/** The texts of the log of outages. */
export const outageMessages = defineMessages({
  nl: {
    admin: 'Beheer',
    heading: 'Storingen',
    lead: 'Was het loket niet bereikbaar, leg dat dan hier vast. U ziet welke termijnen in die tijd afliepen en beslist of ze doorlopen (artikel 2:21 Awb).',
    add: 'Storing vastleggen',
    record: 'Vastleggen',
    cancel: 'Annuleren',
    recorded: 'De storing is vastgelegd',
    by: (name: string) => `Vastgelegd door ${name}`,
    terms: 'Termijnen die in of kort na de storing afliepen',
    noTerms: 'Er liepen geen termijnen af.',
    ended: 'Liep af:',
    proposed: 'Voorstel: laat doorlopen tot',
    decide: 'Beslissen',
    save: 'Beslissing vastleggen',
    decided: 'De beslissing is vastgelegd',
    extended: 'Loopt door tot',
    notExtended: 'Loopt niet door',
    decidedBy: (name: string) => `Beslist door ${name}`,
    empty: 'Er zijn geen storingen vastgelegd',
    emptyText: 'Leg een storing vast zodra het loket weer werkt.',
    kinds: kindsNl,
  },
  en: {
    admin: 'Administration',
    heading: 'Outages',
    lead: 'Record it here when the portal could not be reached. You see which terms ended in that time and decide whether they run on (article 2:21 Awb).',
    add: 'Record an outage',
    record: 'Record',
    cancel: 'Cancel',
    recorded: 'The outage has been recorded',
    by: (name: string) => `Recorded by ${name}`,
    terms: 'Terms that ended during the outage or shortly after it',
    noTerms: 'No terms ended.',
    ended: 'Ended:',
    proposed: 'Proposal: let it run on until',
    decide: 'Decide',
    save: 'Record the decision',
    decided: 'The decision has been recorded',
    extended: 'Runs on until',
    notExtended: 'Does not run on',
    decidedBy: (name: string) => `Decided by ${name}`,
    empty: 'No outages have been recorded',
    emptyText: 'Record an outage as soon as the portal works again.',
    kinds: kindsEn,
  },
});

const needed: LocalizedText = { nl: 'het storingslogboek', en: 'the log of outages' };
const time = (key: string, nl: string, en: string): Question => ({
  key,
  type: 'text',
  label: { nl, en },
  help: { nl: 'Bijvoorbeeld 14:05', en: 'For instance 14:05' },
  neededFor: needed,
  pattern: {
    regex: '(?:[01][0-9]|2[0-3]):[0-5][0-9]',
    message: {
      nl: 'Schrijf een tijd als uu:mm, bijvoorbeeld 14:05.',
      en: 'Write a time as hh:mm, for instance 14:05.',
    },
  },
  maxLength: 5,
});
const day = (key: string, nl: string, en: string): Question => ({
  key,
  type: 'date',
  label: { nl, en },
  neededFor: needed,
  latest: 'today',
});

/** What is asked of an outage. */
export const outageQuestions: readonly Question[] = [
  day('startDay', 'Dag waarop de storing begon', 'Day on which the outage began'),
  time('startTime', 'Tijd waarop de storing begon', 'Time at which the outage began'),
  day('endDay', 'Dag waarop het loket weer werkte', 'Day on which the portal worked again'),
  time('endTime', 'Tijd waarop het loket weer werkte', 'Time at which the portal worked again'),
  {
    key: 'what',
    type: 'long_text',
    label: { nl: 'Wat werkte er niet?', en: 'What did not work?' },
    help: { nl: 'Alleen voor medewerkers van de provincie.', en: 'Only for the people of the province.' },
    neededFor: needed,
    maxLength: 1000,
  },
  {
    key: 'publicReason',
    type: 'text',
    label: { nl: 'Wat vertelt u gemeenten?', en: 'What do you tell municipalities?' },
    help: {
      nl: 'Dit staat bij een aanvraagperiode die later sluit.',
      en: 'This is shown with a window that closes later.',
    },
    neededFor: needed,
    maxLength: 500,
  },
];

/** What is asked when somebody decides on a term. */
export const decisionQuestions: readonly Question[] = [
  {
    key: 'outcome',
    type: 'choice',
    label: { nl: 'Loopt deze termijn door?', en: 'Does this term run on?' },
    neededFor: needed,
    options: [
      { key: 'extend', label: { nl: 'Ja, tot het voorgestelde moment', en: 'Yes, until the proposed moment' } },
      { key: 'leave', label: { nl: 'Nee', en: 'No' } },
    ],
  },
  {
    key: 'reason',
    type: 'long_text',
    label: { nl: 'Waarom loopt de termijn niet door?', en: 'Why does the term not run on?' },
    neededFor: needed,
    visibleWhen: 'outcome = "leave"',
    maxLength: 500,
  },
];
