// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface ObligationReminderData extends CaseMailData {
  readonly obligation: string;
  readonly dueOn: string;
  readonly daysLeft: number;
}

export const obligationReminder = defineMail<ObligationReminderData>(__dirname, {
  name: 'obligation-reminder',
  action: 'Ga naar uw project',
  subject: ({ obligation, dueOn }) => `${dueOn}: ${obligation}`,
});
