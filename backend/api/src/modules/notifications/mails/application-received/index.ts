// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface ApplicationReceivedData extends CaseMailData {
  readonly schemeName: string;
  readonly receivedOn: string;
  readonly targetOn: string;
  readonly decideBy: string;
}

export const applicationReceived = defineMail<ApplicationReceivedData>(__dirname, {
  name: 'application-received',
  action: 'Bekijk uw aanvraag',
  subject: ({ projectName }) => `Wij hebben uw aanvraag ontvangen: ${projectName}`,
});
