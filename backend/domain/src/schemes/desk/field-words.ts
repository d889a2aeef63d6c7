// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../../shared/text';
import { earlyWarningWords } from './early-warning-words';

/** What a field holds, so that it can be shown and edited as such. */
export type FieldKind =
  | 'money'
  | 'percentage'
  | 'moment'
  | 'date'
  | 'weeks'
  | 'days'
  | 'months'
  | 'years'
  | 'number'
  | 'flag'
  | 'code'
  | 'text';

/** Under which heading of the desk a field stands. */
export type FieldGroup = 'amounts' | 'limits' | 'ceilings' | 'dates' | 'terms' | 'help' | 'letters' | 'other';

/** What a field is called, in a sentence. */
export interface FieldWords extends LocalizedText {
  readonly en: string;
  readonly group?: FieldGroup;
}

const words = (nl: string, en: string, group?: FieldGroup): FieldWords => ({ nl, en, group });

/** By name, or by the name of what it stands in and its name. */
const table: Readonly<Record<string, FieldWords>> = {
  ...earlyWarningWords,
  ceilingCents: words('het plafond', 'the ceiling', 'ceilings'),
  minimumCents: words('het minimum per aanvraag', 'the minimum per application', 'limits'),
  maximumCents: words('het maximum per aanvraag', 'the maximum per application', 'limits'),
  'perUnit.maximumCents': words('het maximum per eenheid', 'the maximum per unit', 'limits'),
  'list.maximumCents': words('het maximum van deze kosten', 'the maximum of these costs', 'limits'),
  maximumPerApplicantPerYearCents: words(
    'het maximum per aanvrager per jaar',
    'the maximum per applicant per year',
    'limits',
  ),
  maximumPerApplicantCents: words('het maximum per aanvrager', 'the maximum per applicant', 'limits'),
  maximumProjectsPerYear: words('het hoogste aantal projecten per jaar', 'the most projects per year', 'limits'),
  maximumRateCents: words('het hoogste uurtarief', 'the highest hourly rate', 'amounts'),
  amountCents: words('het bedrag', 'the amount', 'amounts'),
  pricesCents: words('het bedrag per stuk', 'the amount for each', 'amounts'),
  fromCents: words('het bedrag vanaf waar dit geldt', 'the amount from which this holds', 'amounts'),
  percentage: words('het percentage', 'the percentage', 'amounts'),
  maximumPercentage: words('het hoogste percentage', 'the highest percentage', 'limits'),
  'advanceMaximum.percentage': words('het hoogste voorschot', 'the highest advance', 'limits'),
  opensAt: words('de opening van de aanvraagperiode', 'the opening of the window', 'dates'),
  closesAt: words('de sluiting van de aanvraagperiode', 'the closing of the window', 'dates'),
  firstDay: words('de eerste dag van de verdeling', 'the first day of the allocation', 'dates'),
  'validity.from': words('de ingangsdatum', 'the day on which the version starts', 'dates'),
  'validity.until': words('de laatste dag van de geldigheid', 'the last day of the validity', 'dates'),
  'list.from': words('de eerste dag van de tranche', 'the first day of the tranche', 'dates'),
  'list.until': words('de laatste dag van de tranche', 'the last day of the tranche', 'dates'),
  decisionWeeks: words('de beslistermijn', 'the decision term', 'terms'),
  decisionFrom: words('het begin van de beslistermijn', 'the start of the decision term'),
  targetWeeks: words('de streeftermijn', 'the target term', 'terms'),
  'adjournment.weeks': words('de verdaging', 'the adjournment', 'terms'),
  cureDays: words('de termijn om aan te vullen', 'the term for completing', 'terms'),
  cureDaysMinimum: words('de kortste termijn om aan te vullen', 'the shortest term for completing', 'terms'),
  withinWeeks: words('de termijn om vaststelling te vragen', 'the term for asking the determination', 'terms'),
  decideWithinWeeks: words('de termijn om vast te stellen', 'the term for determining', 'terms'),
  invokeWithinWeeks: words(
    'de termijn om het voorbehoud in te roepen',
    'the term for invoking the reservation',
    'terms',
  ),
  weeksAfterReceipt: words('het aantal weken voor de start', 'the number of weeks before the start', 'terms'),
  'due.months': words('de termijn', 'the term', 'terms'),
  'due.weeks': words('de termijn', 'the term', 'terms'),
  'due.years': words('de termijn', 'the term', 'terms'),
  'due.after': words('het begin van de termijn', 'the start of the term'),
  maximumMonths: words('het uitstel per keer', 'the extra time each time', 'terms'),
  times: words('het aantal keren uitstel', 'how often extra time is given', 'terms'),
  askWeeksBefore: words('hoe lang vooraf uitstel wordt gevraagd', 'how long before extra time is asked', 'terms'),
  withinDays: words('de termijn om te melden', 'the term for reporting', 'terms'),
  'retention.years': words('de bewaartermijn', 'the retention', 'terms'),
  help: words('de uitleg', 'the help', 'help'),
  intro: words('de inleiding', 'the introduction', 'help'),
  example: words('het voorbeeld', 'the example', 'help'),
  neededFor: words('waarom de vraag nodig is', 'why the question is needed', 'help'),
  neededWhenDrawn: words(
    'waarom de vraag nodig is bij een steekproef',
    'why the question is needed in a sample',
    'help',
  ),
  conditions: words('de voorwaarde', 'the condition', 'help'),
  summary: words('de samenvatting', 'the summary', 'help'),
  purpose: words('het doel', 'the purpose', 'help'),
  grant: words('de alinea in de verleningsbrief', 'the paragraph in the grant letter', 'letters'),
  refuse: words('de alinea in de weigeringsbrief', 'the paragraph in the refusal letter', 'letters'),
  'letterPassages.determination': words(
    'de alinea in de vaststellingsbrief',
    'the paragraph in the determination letter',
    'letters',
  ),
  name: words('de naam', 'the name'),
  label: words('de tekst', 'the text'),
  title: words('de titel', 'the title'),
  text: words('de tekst', 'the text'),
  article: words('het artikel', 'the article'),
  visibleWhen: words('wanneer de vraag verschijnt', 'when the question appears'),
  requiredWhen: words('wanneer het document nodig is', 'when the document is needed'),
  appliesWhen: words('wanneer de grond geldt', 'when the ground applies'),
  when: words('wie erin valt', 'who is in it'),
  mandatory: words('of de grond dwingend is', 'whether the ground is mandatory'),
  required: words('of het document verplicht is', 'whether the document is required'),
  partialGrant: words('of een deel verleend mag worden', 'whether a part may be granted'),
  method: words('de manier', 'the method'),
  basis: words('de grondslag', 'the basis'),
  mode: words('de wijze van vaststelling', 'the way of determination'),
  account: words('de verantwoording', 'the account'),
  rounding: words('de afronding', 'the rounding'),
  evidence: words('het bewijs', 'the evidence'),
  type: words('de soort', 'the kind'),
  only: words('de lijst van aanvragers', 'the list of applicants'),
  shortfall: words('de regel over het tekort', 'the rule on the shortfall'),
  stacking: words('de regel over andere subsidies', 'the rule on other grants'),
  stateAid: words('de regel over staatssteun', 'the rule on state aid'),
  vat: words('de regel over btw', 'the rule on VAT'),
  byDuration: words('de prijs naar duur', 'the price by duration'),
  homes: words('waar de beloofde woningen staan', 'where the promised homes stand'),
  'every.months': words('hoeveel maanden tussen twee verslagen', 'how many months between two reports', 'terms'),
  every: words('hoe vaak u verslag vraagt', 'how often a report is asked'),
  extension: words('het uitstel', 'the extra time'),
  quota: words('het quotum', 'the quota'),
  worksStart: words('de regel over het begin van de werken', 'the rule on the start of the works'),
  scoreSheet: words('het scoreformulier', 'the score sheet'),
  hardship: words('de hardheidsclausule', 'the hardship clause'),
  reservation: words('het begrotingsvoorbehoud', 'the budget reservation'),
  retention: words('de bewaartermijn', 'the retention'),
  transitional: words('het overgangsrecht', 'the transitional rule'),
  tranches: words('de tranches', 'the tranches'),
  validity: words('de geldigheid', 'the validity'),
  adjournment: words('de verdaging', 'the adjournment'),
  limits: words('de grenzen over alle soorten', 'the limits over all types'),
  excluding: words('wat niet meetelt', 'what does not count'),
  perUnit: words('het maximum per eenheid', 'the maximum per unit'),
  amount: words('de berekening van het bedrag', 'the calculation of the amount'),
  advanceMaximum: words('het hoogste voorschot', 'the highest advance'),
  options: words('de keuzes', 'the choices'),
  columns: words('de kolommen', 'the columns'),
  minimum: words('het laagste dat mag worden ingevuld', 'the least that may be filled in'),
  maximum: words('het hoogste dat mag worden ingevuld', 'the most that may be filled in'),
};

/** Words for codes in the definition; a code without words shows itself. */
export const codeWords: Readonly<Record<string, LocalizedText>> = {
  receipt: { nl: 'ontvangst', en: 'receipt' },
  closing: { nl: 'sluiting van de periode', en: 'closing of the window' },
  grant: { nl: 'de verlening', en: 'the grant' },
  completeness_with_lots: { nl: 'op volgorde van compleet zijn, met loten', en: 'in order of completeness, with lots' },
  no_queue: { nl: 'zonder volgorde', en: 'without an order' },
  equal_up_to_first_day: { nl: 'gelijk tot en met een eerste dag', en: 'equal up to a first day' },
  ranked_categories: { nl: 'naar categorie', en: 'by category' },
  named_recipients: { nl: 'aan wie genoemd is', en: 'to those who are named' },
  lump_sum: { nl: 'een vast bedrag', en: 'a lump sum' },
  percentage_of_costs: { nl: 'een deel van de kosten', en: 'a share of the costs' },
  units: { nl: 'een bedrag per stuk', en: 'an amount for each' },
  sum: { nl: 'een optelling', en: 'a sum' },
  actual_costs: { nl: 'de werkelijke kosten', en: 'the actual costs' },
  as_granted: { nl: 'zoals verleend', en: 'as granted' },
  ex_officio: { nl: 'door de provincie zelf', en: 'by the province itself' },
  on_request: { nl: 'op verzoek', en: 'on request' },
  sample: { nl: 'steekproef', en: 'by sample' },
  performance: { nl: 'op prestatie', en: 'on performance' },
  performance_and_costs: { nl: 'op prestatie en kosten', en: 'on performance and costs' },
  none: { nl: 'geen', en: 'none' },
};

/** The words for the field at the end of these steps; a name without words shows itself. */
export function wordsOf(steps: readonly string[]): FieldWords {
  const names = steps.filter((step) => !/^\d+$/.test(step));
  for (let end = names.length; end > 0; end -= 1) {
    const name = names[end - 1] ?? '';
    const own = [`${names[end - 2] ?? ''}.${name}`, `${names[end - 3] ?? ''}.${name}`, name];
    const found = own.find((one) => Object.hasOwn(table, one));
    if (found !== undefined) return table[found] ?? words(name, name);
    // The name of an option or a type stands below what it belongs to: look there.
    if (end < names.length - 1) break;
  }
  const last = names.at(-1) ?? '';
  return words(last, last);
}

/** What the field at the end of these steps holds. */
export function kindOf(steps: readonly string[], value: unknown): FieldKind {
  const names = steps.filter((step) => !/^\d+$/.test(step));
  const name = names.at(-1) ?? '';
  if (name.endsWith('Cents') || names.at(-2) === 'pricesCents') return 'money';
  if (/[pP]ercentage$/.test(name)) return 'percentage';
  if (/weeks|Weeks/.test(name)) return 'weeks';
  if (/Days/.test(name)) return 'days';
  if (/[mM]onths$/.test(name)) return 'months';
  if (/years$/.test(name)) return 'years';
  if (name === 'opensAt' || name === 'closesAt') return 'moment';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return 'date';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  return typeof value === 'string' && Object.hasOwn(codeWords, value) ? 'code' : 'text';
}
