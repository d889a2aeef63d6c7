// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export const passwordChanged = defineMail<AccountMailData>(__dirname, {
  name: 'password-changed',
  action: 'Kies een nieuw wachtwoord',
  subject: () => 'Uw wachtwoord voor Flexloket is veranderd',
});
