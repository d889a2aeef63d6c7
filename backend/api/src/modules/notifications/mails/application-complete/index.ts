// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface ApplicationCompleteData extends CaseMailData {
  readonly completeOn: string;
  readonly decideBy: string;
}

export const applicationComplete = defineMail<ApplicationCompleteData>(__dirname, {
  name: 'application-complete',
  action: 'Bekijk uw aanvraag',
  subject: ({ projectName }) => `Uw aanvraag is compleet: ${projectName}`,
});
