// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export interface PasswordForgottenData extends AccountMailData {
  readonly hours: number;
}

export const passwordForgotten = defineMail<PasswordForgottenData>(__dirname, {
  name: 'password-forgotten',
  action: 'Kies een nieuw wachtwoord',
  subject: () => 'Kies een nieuw wachtwoord voor Flexloket',
});
