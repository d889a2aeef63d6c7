// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface InterestPaidData extends CaseMailData {
  readonly amount: string;
  readonly paidOn: string;
  readonly reference: string;
}

export const interestPaid = defineMail<InterestPaidData>(__dirname, {
  name: 'interest-paid',
  action: 'Ga naar uw project',
  subject: ({ projectName }) => `Wij betaalden wettelijke rente: ${projectName}`,
});
