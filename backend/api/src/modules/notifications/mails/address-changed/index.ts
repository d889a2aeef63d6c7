// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export const addressChanged = defineMail<AccountMailData>(__dirname, {
  name: 'address-changed',
  action: 'Ga naar uw account',
  subject: () => 'Uw e-mailadres voor Flexloket is veranderd',
});
