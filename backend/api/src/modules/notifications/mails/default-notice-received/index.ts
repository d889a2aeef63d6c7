// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface DefaultNoticeReceivedData extends CaseMailData {
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly firstDayOn: string;
  /** Not empty when it came before the term had passed. */
  readonly tooEarly: string;
  readonly canFrom: string;
}

export const defaultNoticeReceived = defineMail<DefaultNoticeReceivedData>(__dirname, {
  name: 'default-notice-received',
  action: 'Ga naar uw project',
  subject: ({ projectName }) => `Wij kregen uw ingebrekestelling: ${projectName}`,
});
