// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about the decision term: when it may stand still, and when a delay may be announced. */
export const termSentences = {
  NO_DECISION_PENDING: {
    nl: 'In deze zaak loopt nu geen beslistermijn. Dit kan alleen nadat de aanvraag is ontvangen en voordat erop is beslist.',
    en: 'No decision term is running in this case now. This is only possible after the application was received and before it was decided on.',
  },
  DECISION_TERM_OVER: {
    nl: 'De beslistermijn is voorbij[ sinds {dueOn}] en kan niet meer stilstaan. Beslis zo snel mogelijk, en meld de aanvrager wanneer de beslissing komt.',
    en: 'The decision term is over[ since {dueOn}] and can no longer stand still. Decide as soon as possible, and tell the applicant when the decision will come.',
  },
  SUSPENSION_RUNNING: {
    nl: 'De beslistermijn staat om deze reden al stil. Beëindig eerst die opschorting.',
    en: 'The decision term already stands still for this reason. End that suspension first.',
  },
  SUSPENSION_START_INVALID: {
    nl: 'Vanaf deze dag kan de termijn niet stilstaan.[ Kies een dag van {earliest} tot en met {latest}.]',
    en: 'The term cannot stand still from this day on.[ Choose a day from {earliest} to {latest}.]',
  },
  SUSPENSION_END_INVALID: {
    nl: 'Op deze dag kan de opschorting niet eindigen.[ Kies een dag van {earliest} tot en met {latest}.]',
    en: 'The suspension cannot end on this day.[ Choose a day from {earliest} to {latest}.]',
  },
  CONSENT_INCOMPLETE: {
    nl: 'De aanvrager stemt schriftelijk in met uitstel tot een bepaalde dag. Vul die laatste dag in, op of na de eerste dag, en noem de brief of het bericht waarin de aanvrager instemt.',
    en: 'The applicant agrees in writing to a delay until a certain day. Fill in that last day, on or after the first day, and name the letter or message in which the applicant agrees.',
  },
  DELAY_DAY_INVALID: {
    nl: 'Noem de dag waarop de beslissing er uiterlijk is.[ Kies een dag na {after}.]',
    en: 'Name the day by which the decision will be there.[ Choose a day after {after}.]',
  },
  DELAY_ANNOUNCED_TODAY: {
    nl: 'Vandaag is al gemeld dat de beslissing later komt. Wacht tot morgen als u een nieuw bericht wilt sturen.',
    en: 'Today it was already announced that the decision will be later. Wait until tomorrow to send another message.',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
