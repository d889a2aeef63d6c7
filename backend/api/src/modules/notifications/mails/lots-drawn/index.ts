// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface LotsDrawnData extends CaseMailData {
  readonly why: string;
  readonly participants: string;
  readonly place: string;
  readonly seed: string;
  readonly witness: string;
}

export const lotsDrawn = defineMail<LotsDrawnData>(__dirname, {
  name: 'lots-drawn',
  action: 'Bekijk uw aanvraag',
  subject: ({ projectName }) => `De uitslag van de loting: ${projectName}`,
});
