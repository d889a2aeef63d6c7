// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export const interestDetermined = defineMail<CaseMailData>(__dirname, {
  name: 'interest-determined',
  action: 'Lees het besluit',
  subject: ({ projectName }) => `Besluit over wettelijke rente: ${projectName}`,
});
