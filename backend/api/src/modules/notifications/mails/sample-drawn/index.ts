// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface SampleDrawnData extends CaseMailData {
  readonly dueOn: string;
}

export const sampleDrawn = defineMail<SampleDrawnData>(__dirname, {
  name: 'sample-drawn',
  action: 'Stuur uw verslag',
  subject: ({ projectName, dueOn }) => `Wij vragen een verslag, uiterlijk op ${dueOn}: ${projectName}`,
});
