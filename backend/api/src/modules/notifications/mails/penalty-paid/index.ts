// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface PenaltyPaidData extends CaseMailData {
  readonly amount: string;
  readonly paidOn: string;
  readonly reference: string;
}

export const penaltyPaid = defineMail<PenaltyPaidData>(__dirname, {
  name: 'penalty-paid',
  action: 'Ga naar uw project',
  subject: ({ projectName }) => `Wij betaalden de dwangsom: ${projectName}`,
});
