// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export const objectionAdjourned = defineMail<CaseMailData>(__dirname, {
  name: 'objection-adjourned',
  action: 'Lees het bericht',
  subject: ({ projectName }) => `Wij beslissen later op uw bezwaar: ${projectName}`,
});
