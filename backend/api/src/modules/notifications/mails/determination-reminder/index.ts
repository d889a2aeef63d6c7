// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface DeterminationReminderData extends CaseMailData {
  readonly dueOn: string;
}

export const determinationReminder = defineMail<DeterminationReminderData>(__dirname, {
  name: 'determination-reminder',
  action: 'Vraag de vaststelling aan',
  subject: ({ projectName }) => `Vraag de vaststelling aan: ${projectName}`,
});
