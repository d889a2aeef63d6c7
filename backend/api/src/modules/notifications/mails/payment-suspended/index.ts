// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface PaymentSuspendedData extends CaseMailData {
  readonly dueOn: string;
}

export const paymentSuspended = defineMail<PaymentSuspendedData>(__dirname, {
  name: 'payment-suspended',
  action: 'Lees de brief',
  subject: ({ projectName }) => `Wij schorten de betaling op: ${projectName}`,
});
