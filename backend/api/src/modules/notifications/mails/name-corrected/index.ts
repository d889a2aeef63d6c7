// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export const nameCorrected = defineMail<AccountMailData>(__dirname, {
  name: 'name-corrected',
  action: 'Ga naar uw account',
  subject: () => 'Uw naam in Flexloket is verbeterd',
});
