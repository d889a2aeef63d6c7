// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface ViewsInvitedData extends CaseMailData {
  readonly dueOn: string;
}

export const viewsInvited = defineMail<ViewsInvitedData>(__dirname, {
  name: 'views-invited',
  action: 'Geef uw zienswijze',
  subject: ({ projectName, dueOn }) => `Geef uw zienswijze, uiterlijk op ${dueOn}: ${projectName}`,
});
