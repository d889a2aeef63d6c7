// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface PaymentMadeData extends CaseMailData {
  readonly amount: string;
  readonly paidOn: string;
  readonly reference: string;
}

export const paymentMade = defineMail<PaymentMadeData>(__dirname, {
  name: 'payment-made',
  action: 'Bekijk de betalingen',
  subject: ({ projectName }) => `Wij hebben subsidie betaald: ${projectName}`,
});
