// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export interface AddressConfirmData extends AccountMailData {
  readonly hours: number;
}

export const addressConfirm = defineMail<AddressConfirmData>(__dirname, {
  name: 'address-confirm',
  action: 'Bevestig uw e-mailadres',
  subject: () => 'Bevestig uw nieuwe e-mailadres voor Flexloket',
});
