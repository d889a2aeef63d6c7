// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface ProgressReturnedData extends CaseMailData {
  readonly periodEndsOn: string;
  readonly reason: string;
}

export const progressReturned = defineMail<ProgressReturnedData>(__dirname, {
  name: 'progress-returned',
  action: 'Ga naar het verslag',
  subject: ({ projectName }) => `Vul uw voortgangsverslag aan: ${projectName}`,
});
