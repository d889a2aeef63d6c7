// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export const grantChanged = defineMail<CaseMailData>(__dirname, {
  name: 'grant-changed',
  action: 'Lees het besluit',
  subject: ({ projectName }) => `Er is een besluit over uw subsidie: ${projectName}`,
});
