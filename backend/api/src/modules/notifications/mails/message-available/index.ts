// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface MessageAvailableData extends CaseMailData {
  readonly messageSubject: string;
  readonly sentOn: string;
}

export const messageAvailable = defineMail<MessageAvailableData>(__dirname, {
  name: 'message-available',
  action: 'Lees het bericht',
  subject: ({ projectName }) => `Er staat een bericht voor u klaar: ${projectName}`,
});
