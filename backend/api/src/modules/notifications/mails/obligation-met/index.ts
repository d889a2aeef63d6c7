// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface ObligationMetData extends CaseMailData {
  readonly obligation: string;
  readonly metOn: string;
}

export const obligationMet = defineMail<ObligationMetData>(__dirname, {
  name: 'obligation-met',
  action: 'Ga naar uw project',
  subject: ({ projectName }) => `Wij hebben uw melding verwerkt: ${projectName}`,
});
