// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export const penaltyDetermined = defineMail<CaseMailData>(__dirname, {
  name: 'penalty-determined',
  action: 'Lees het besluit',
  subject: ({ projectName }) => `Besluit over de dwangsom: ${projectName}`,
});
