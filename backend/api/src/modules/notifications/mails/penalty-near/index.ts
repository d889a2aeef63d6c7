// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface PenaltyNearData extends CaseMailData {
  readonly organisationName: string;
  readonly firstDayOn: string;
  readonly amountPerDay: string;
}

export const penaltyNear = defineMail<PenaltyNearData>(__dirname, {
  name: 'penalty-near',
  action: 'Open de zaak',
  subject: ({ firstDayOn, caseNumber }) => `Nog geen besluit: de dwangsom loopt vanaf ${firstDayOn} (${caseNumber})`,
});
