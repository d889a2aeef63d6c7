// SPDX-License-Identifier: EUPL-1.2
import type { JournalKind } from '../budget/ledger';
import type { OutsideJournalKind } from '../budget/outside-ledger';
import type { LocalizedText } from '../shared/text';

/** Every decision open to objection, told apart by what undoing it brings about. */
export const contestedMatters = [
  'grant',
  'partial_grant',
  'refusal',
  'not_processed',
  'determination',
  'ex_officio_determination',
  'lowering',
  'raising',
  'other_change',
  'change_refused',
  'withdrawal',
  'determination_lowered',
  'determination_withdrawn',
  'penalty',
  'no_penalty',
  'interest_owed',
  'interest_claimed',
  'extension_refused',
  'extension_shortened',
  'extension_granted',
] as const;

/** What an objection is about. */
export type ContestedMatter = (typeof contestedMatters)[number];

/** What upholding an objection does. An order to pay back stands in the decision that lowers, and follows its amount. */
export interface Upholding {
  /** The contested decision goes, a new one takes its place, or there is nothing that it held back. */
  readonly form: 'annulled' | 'replaced' | 'nothing_more';
  /** Which amount it may raise. */
  readonly amount: 'granted' | 'determined' | 'penalty' | 'interest' | 'none';
  /** What is booked, in this order; OVERRUN and REGRANT only as far as they are needed. */
  readonly journals: readonly (JournalKind | OutsideJournalKind)[];
  /** The step of the lifecycle that it is; see `docs/lifecycle.md`. */
  readonly action?: string;
  /** Whether claims of what was paid too much lapse as far as they are no longer owed. */
  readonly claims: boolean;
  /** What happens to days: obligations keep or get them, more time is given, or the decision term begins anew. */
  readonly days: 'none' | 'start' | 'may_be_set' | 'restored' | 'extended' | 'decision_term';
  readonly source: string;
  /** In one sentence, for whoever advises and decides. */
  readonly text: LocalizedText;
}

const again: readonly JournalKind[] = ['OVERRUN', 'REGRANT', 'RESTORE'];
const redetermined: readonly JournalKind[] = ['OVERRUN', 'REGRANT', 'REDETERMINE', 'CLAIM', 'CANCEL_CLAIM'];

function upholding(
  form: Upholding['form'],
  source: string,
  nl: string,
  en: string,
  more: Partial<Upholding> = {},
): Upholding {
  return { form, amount: 'none', journals: [], claims: false, days: 'none', source, text: { nl, en }, ...more };
}

/**
 * What upholding an objection brings about, for every decision against which one can object. Money that was there when the
 * contested decision was taken can be given now, if need be beyond the ceiling.
 *
 * @source Awb 4:25(3), 7:11
 */
export const upholdings: Readonly<Record<ContestedMatter, Upholding>> = {
  grant: upholding(
    'nothing_more',
    'Awb 4:37, 7:11',
    'De subsidie is verleend zoals gevraagd, dus het bedrag kan niet omhoog. Gegrond kan wel nieuwe laatste dagen voor de verplichtingen geven.',
    'The subsidy was granted as asked, so the amount cannot go up. Upholding can give new last days for the obligations.',
    { days: 'may_be_set' },
  ),
  partial_grant: upholding(
    'replaced',
    'Awb 4:25(3), 7:11',
    'De subsidie gaat omhoog. Voorschotten worden aangevuld; de verplichtingen blijven gelden.',
    'The subsidy goes up. Advances are supplemented; the obligations go on.',
    { amount: 'granted', journals: ['OVERRUN', 'GRANT'], action: 'grantOnObjection', days: 'may_be_set' },
  ),
  refusal: upholding(
    'replaced',
    'Awb 4:25(3), 7:11',
    'De subsidie wordt alsnog verleend. De verplichtingen tellen vanaf de bekendmaking van de beslissing op bezwaar.',
    'The subsidy is granted after all. The obligations count from the notification of the decision on the objection.',
    { amount: 'granted', journals: ['OVERRUN', 'GRANT'], action: 'grantOnObjection', days: 'start' },
  ),
  not_processed: upholding(
    'annulled',
    'Awb 4:5, 4:13, 7:11',
    'De aanvraag wordt alsnog behandeld en het bedrag weer gereserveerd. Er begint een nieuwe beslistermijn.',
    'The application is processed after all and its amount is reserved again. A new decision term begins.',
    { journals: ['RESERVE'], action: 'resume', days: 'decision_term' },
  ),
  determination: upholding(
    'replaced',
    'Awb 4:46, 4:49(3), 7:11',
    'De subsidie wordt opnieuw en hoger vastgesteld. Een vordering vervalt voor zover zij niet meer klopt; wat te weinig is betaald, volgt. De vijf jaar van intrekken en terugvorderen tellen vanaf de nieuwe vaststelling.',
    'The subsidy is determined anew and higher. A claim lapses as far as it is no longer owed; what was paid too little follows. The five years for withdrawal and recovery count from the new determination.',
    { amount: 'determined', journals: redetermined, action: 'redetermine', claims: true },
  ),
  ex_officio_determination: upholding(
    'replaced',
    'Awb 4:47, 4:49(3), 7:11',
    'De ambtshalve vaststelling maakt plaats voor een nieuwe, hogere vaststelling. Een vordering vervalt voor zover zij niet meer klopt; wat te weinig is betaald, volgt.',
    'The determination ex officio makes way for a new, higher one. A claim lapses as far as it is no longer owed; what was paid too little follows.',
    { amount: 'determined', journals: redetermined, action: 'redetermine', claims: true },
  ),
  lowering: upholding(
    'annulled',
    'Awb 4:48, 4:50, 4:25(3), 7:11',
    'De verlaging vervalt. Het eerdere bedrag en de eerdere dagen komen terug, en een vordering vervalt voor zover zij niet meer klopt.',
    'The lowering lapses. The earlier amount and days come back, and a claim lapses as far as it is no longer owed.',
    { amount: 'granted', journals: [...again, 'CLAIM', 'CANCEL_CLAIM'], claims: true, days: 'restored' },
  ),
  raising: upholding(
    'replaced',
    'Awb 4:25(2)-(3), 7:11',
    'De verhoging wordt groter, ten hoogste tot het gevraagde bedrag. Het plafond telt zoals het was bij het bestreden besluit.',
    'The raise becomes larger, at most up to what was asked. The ceiling counts as it stood at the contested decision.',
    { amount: 'granted', journals: ['OVERRUN', 'RAISE'], days: 'restored' },
  ),
  other_change: upholding(
    'annulled',
    'Awb 4:48, 4:50, 7:11',
    'De wijziging vervalt: de eerdere verplichtingen en dagen komen terug. Het bedrag verandert niet.',
    'The amendment lapses: the earlier obligations and days come back. The amount does not change.',
    { days: 'restored' },
  ),
  change_refused: upholding(
    'replaced',
    'Awb 4:25(2)-(3), 7:11',
    'De gevraagde wijziging wordt alsnog doorgevoerd: het bedrag ten hoogste tot wat is gevraagd, en nieuwe dagen. Het plafond telt zoals het was bij het bestreden besluit.',
    'The change that was asked is made after all: the amount at most up to what was asked, and new days. The ceiling counts as it stood at the contested decision.',
    { amount: 'granted', journals: ['OVERRUN', 'RAISE'], days: 'may_be_set' },
  ),
  withdrawal: upholding(
    'annulled',
    'Awb 4:48, 4:50, 4:25(3), 7:11',
    'De intrekking vervalt en de subsidie loopt weer. Het bedrag wordt weer vastgelegd, de vordering vervalt, en de verplichtingen gelden weer.',
    'The withdrawal lapses and the subsidy runs again. Its amount is committed again, the claim lapses, and the obligations hold again.',
    {
      amount: 'granted',
      journals: [...again, 'CLAIM', 'CANCEL_CLAIM'],
      action: 'reinstate',
      claims: true,
      days: 'restored',
    },
  ),
  determination_lowered: upholding(
    'annulled',
    'Awb 4:49, 7:11',
    'De lagere vaststelling vervalt. Het eerdere bedrag komt terug, en een vordering vervalt voor zover zij niet meer klopt.',
    'The lower determination lapses. The earlier amount comes back, and a claim lapses as far as it is no longer owed.',
    { amount: 'determined', journals: redetermined, action: 'redetermine', claims: true },
  ),
  determination_withdrawn: upholding(
    'annulled',
    'Awb 4:49, 7:11',
    'De intrekking vervalt en de vaststelling geldt weer. De vordering vervalt voor zover zij niet meer klopt, en verplichtingen die doorlopen gelden weer.',
    'The withdrawal lapses and the determination holds again. The claim lapses as far as it is no longer owed, and obligations that continue hold again.',
    { amount: 'determined', journals: redetermined, action: 'redetermine', claims: true, days: 'restored' },
  ),
  penalty: upholding(
    'replaced',
    'Awb 4:17, 4:19, 7:11',
    'De dwangsom wordt opnieuw en hoger vastgesteld. Wat nog niet is betaald, volgt. De dwangsom staat buiten elk plafond.',
    'The penalty is determined anew and higher. What was not yet paid follows. A penalty stands outside every ceiling.',
    { amount: 'penalty', journals: ['PENALTY_CANCEL_ORDER', 'PENALTY_OWE'], action: 'redetermine' },
  ),
  no_penalty: upholding(
    'replaced',
    'Awb 4:17(6), 4:19, 7:11',
    'De provincie is alsnog een dwangsom verschuldigd. Het bedrag wordt vastgesteld en daarna betaald. De dwangsom staat buiten elk plafond.',
    'The province owes a penalty after all. Its amount is determined and then paid. A penalty stands outside every ceiling.',
    { amount: 'penalty', journals: ['PENALTY_OWE'], action: 'redetermine' },
  ),
  interest_owed: upholding(
    'replaced',
    'Awb 4:98, 4:99, 7:11',
    'De wettelijke rente wordt opnieuw en hoger vastgesteld. Wat nog niet is betaald, volgt. De rente staat buiten elk plafond.',
    'The statutory interest is determined anew and higher. What was not yet paid follows. Interest stands outside every ceiling.',
    { amount: 'interest', journals: ['INTEREST_CANCEL_ORDER', 'INTEREST_OWE'], action: 'raise' },
  ),
  interest_claimed: upholding(
    'annulled',
    'Awb 4:98, 4:99, 7:11',
    'Het besluit over de wettelijke rente vervalt, en de vordering ook. Wat de gemeente al betaalde, krijgt zij terug. Financiën kan de rente opnieuw berekenen en voorstellen.',
    'The decision about statutory interest lapses, and so does the claim. What the municipality paid already comes back to it. Finance may reckon the interest again and propose it.',
    { journals: ['INTEREST_CANCEL_CLAIM', 'INTEREST_OWE'], action: 'annul' },
  ),
  extension_refused: upholding(
    'replaced',
    'Awb 4:37, 7:11',
    'Het uitstel wordt alsnog gegeven. De laatste dagen van de verplichtingen en van de vaststelling schuiven mee, en de herinneringen ook.',
    'The extra time is given after all. The last days of the obligations and of the determination move along, and so do the reminders.',
    { action: 'grantOnObjection', days: 'extended' },
  ),
  extension_shortened: upholding(
    'replaced',
    'Awb 4:37, 7:11',
    'Het uitstel wordt langer, ten hoogste zo lang als is gevraagd. De laatste dagen schuiven mee, en de herinneringen ook.',
    'The extra time becomes longer, at most as long as was asked. The last days move along, and so do the reminders.',
    { action: 'grantOnObjection', days: 'extended' },
  ),
  extension_granted: upholding(
    'nothing_more',
    'Awb 7:11',
    'Het uitstel is gegeven zoals gevraagd. Er is niets meer te geven: gegrond verandert geen bedrag en geen dag.',
    'The extra time was given as asked. There is nothing more to give: upholding changes no amount and no day.',
  ),
};
