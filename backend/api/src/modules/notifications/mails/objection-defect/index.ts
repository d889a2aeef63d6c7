// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export const objectionDefect = defineMail<CaseMailData>(__dirname, {
  name: 'objection-defect',
  action: 'Vul uw bezwaar aan',
  subject: ({ projectName }) => `Vul uw bezwaar aan: ${projectName}`,
});
