// SPDX-License-Identifier: EUPL-1.2
import { type CourtOrder, courtOrderMeanings, courtOrders } from './court-order';
import { type ContestedMatter, contestedMatters, type Upholding, upholdings } from './upholdings';

const names: Readonly<Record<ContestedMatter, string>> = {
  grant: 'grant',
  partial_grant: 'grant in part',
  refusal: 'refusal',
  not_processed: 'application not processed',
  determination: 'determination',
  ex_officio_determination: 'determination ex officio',
  lowering: 'amendment that lowers',
  raising: 'amendment that raises',
  other_change: 'amendment of days or activities',
  change_refused: 'refused amendment',
  withdrawal: 'withdrawal of the grant',
  determination_lowered: 'determination lowered afterwards',
  determination_withdrawn: 'withdrawal of the determination',
  penalty: 'penalty for deciding late',
  no_penalty: 'no penalty owed',
  interest_owed: 'interest that the province owes',
  interest_claimed: 'interest that the municipality owes',
  extension_refused: 'refused extension',
  extension_shortened: 'shorter extension than asked',
  extension_granted: 'extension as asked',
};

const forms: Readonly<Record<Upholding['form'], string>> = {
  annulled: 'it goes',
  replaced: 'a new one takes its place',
  nothing_more: 'there is nothing more to give',
};

const days: Readonly<Record<Upholding['days'], string>> = {
  none: '–',
  start: 'obligations start',
  may_be_set: 'new days may be set',
  restored: 'earlier days come back',
  extended: 'later',
  decision_term: 'new decision term',
};

function row(matter: ContestedMatter): string {
  const { form, amount, journals, claims, days: shift, source, text } = upholdings[matter];
  const booked = journals.length > 0 ? journals.map((kind) => `\`${kind}\``).join(', ') : '–';
  const cells = [
    names[matter],
    forms[form],
    amount === 'none' ? '–' : amount,
    booked,
    claims ? 'follow' : '–',
    days[shift],
    text.en,
    source,
  ];
  return `| ${cells.join(' | ')} |`;
}

const orders: Readonly<Record<CourtOrder, string>> = {
  none: 'leaves nothing to the province',
  decide_anew: 'orders a new decision',
  court_provides: 'provides itself',
};

function courtRow(order: CourtOrder): string {
  const { appeal, objection, text, source } = courtOrderMeanings[order];
  const cells = [orders[order], `\`${appeal}\``, objection ? `\`${objection}\`` : '–', text.en, source];
  return `| ${cells.join(' | ')} |`;
}

/** The table of what upholding an objection brings about, as Markdown; for `docs/objections.md`. */
export function printUpholdings(): string {
  return [
    '# What an upheld objection does',
    '',
    'Printed from the table in `backend/domain`; do not edit. One row for each decision that is open to objection. Journals are booked',
    'in the order of the row, and only as far as they are needed; see [decision 18](adr/0018-what-an-upheld-objection-does.md).',
    '',
    '| against | the contested decision | amount | journals | claims | days | in words | source |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...contestedMatters.map(row),
    '',
    '## After a judgment of the court',
    '',
    'An objection on which is decided anew, or whose judgment is carried out, does what the table above says of its contested decision:',
    'the same effects, journals, letter and receipt, with the ceiling as it stood at the contested decision and less what an earlier',
    'decision on the objection gave already.',
    '',
    '| the court | appeal | objection | in words | source |',
    '| --- | --- | --- | --- | --- |',
    ...courtOrders.map(courtRow),
    '',
    'After a direct appeal (Awb 7:1a) the objection that asked for it is decided on by the day of the court; its letter is a new decision',
    'that takes the place of the annulled one, and closes the appeal.',
    '',
    'Of a new decision that does not come by the day of the court notice of default can be given (Awb 4:17). After an appeal because no',
    'decision came in time (Awb 6:12) the decision is taken as always; once it was notified the appeal is closed. No penalty of 4:17 runs',
    'then, because the court adds one of its own (Awb 8:55d(2)).',
    '',
  ].join('\n');
}
