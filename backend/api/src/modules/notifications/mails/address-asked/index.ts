// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export const addressAsked = defineMail<AccountMailData>(__dirname, {
  name: 'address-asked',
  action: 'Bekijk uw account',
  subject: () => 'Er is een ander e-mailadres gevraagd voor uw account',
});
