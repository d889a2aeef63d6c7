// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export type DeterminationAvailableData = CaseMailData;

export const determinationAvailable = defineMail<DeterminationAvailableData>(__dirname, {
  name: 'determination-available',
  action: 'Lees het besluit',
  subject: ({ projectName }) => `De vaststelling van uw subsidie staat klaar: ${projectName}`,
});
