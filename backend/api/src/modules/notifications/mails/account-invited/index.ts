// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export interface AccountInvitedData extends AccountMailData {
  readonly hours: number;
}

export const accountInvited = defineMail<AccountInvitedData>(__dirname, {
  name: 'account-invited',
  action: 'Stel uw wachtwoord in',
  subject: ({ organisationName }) => `U bent uitgenodigd voor Flexloket: ${organisationName}`,
});
