// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export const objectionReceived = defineMail<CaseMailData>(__dirname, {
  name: 'objection-received',
  action: 'Bekijk uw bezwaar',
  subject: ({ projectName }) => `Wij hebben uw bezwaar ontvangen: ${projectName}`,
});
