// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../shared/refusal';
import type { LocalizedText } from '../shared/text';

/** Refusals about notices of default and the penalty for a late decision. */
export const penaltySentences = {
  NOTICE_PREMATURE: {
    nl: 'Deze ingebrekestelling kwam te vroeg: de beslistermijn liep nog[, tot en met {dueOn}]. Zij heeft geen gevolg. Na die dag kan een nieuwe ingebrekestelling worden gestuurd (artikel 4:17 Awb).',
    en: 'This notice of default came too early: the term to decide was still running[, until {dueOn}]. It has no effect. After that day a new notice can be sent (article 4:17 Awb).',
  },
  NOTICE_ALREADY_GIVEN: {
    nl: 'Voor dit besluit is al een ingebrekestelling ontvangen[, op {receivedOn}]. Eén is genoeg: u hoeft niets meer te sturen (artikel 4:17 Awb).',
    en: 'A notice of default was already received for this decision[, on {receivedOn}]. One is enough: you need not send anything more (article 4:17 Awb).',
  },
  NOTHING_LATE: {
    nl: 'Hierover hoeft de provincie nu geen besluit te nemen, dus een ingebrekestelling kan niet. Kies een aanvraag of bezwaar waarover nog geen besluit is genomen (artikel 4:17 Awb).',
    en: 'The province does not have to decide on this now, so there can be no notice of default. Choose an application or objection that was not decided yet (article 4:17 Awb).',
  },
  DATE_BEFORE_RECEIPT: {
    nl: 'Deze datum ligt voor de dag waarop de aanvraag of het bezwaar binnenkwam[, {earliest}]. Kies die dag of een latere.',
    en: 'This date is before the day on which the application or objection came in[, {earliest}]. Choose that day or a later one.',
  },
  PENALTY_RUNNING: {
    nl: 'De dwangsom loopt nog. Stel haar vast zodra het besluit bekend is gemaakt of het maximum is bereikt[; het maximum is bereikt na {dueOn}] (artikel 4:18 Awb).',
    en: 'The penalty is still running. Determine it once the decision was notified or the maximum was reached[; the maximum is reached after {dueOn}] (article 4:18 Awb).',
  },
} satisfies Partial<Record<RefusalCode, LocalizedText>>;
