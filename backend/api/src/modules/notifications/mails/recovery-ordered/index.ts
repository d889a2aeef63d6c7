// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface RecoveryOrderedData extends CaseMailData {
  readonly payBy: string;
}

export const recoveryOrdered = defineMail<RecoveryOrderedData>(__dirname, {
  name: 'recovery-ordered',
  action: 'Lees het besluit',
  subject: ({ projectName }) => `U moet een deel van de subsidie terugbetalen: ${projectName}`,
});
