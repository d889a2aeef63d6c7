// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export const objectionDecided = defineMail<CaseMailData>(__dirname, {
  name: 'objection-decided',
  action: 'Lees de beslissing',
  subject: ({ projectName }) => `Er is beslist op uw bezwaar: ${projectName}`,
});
