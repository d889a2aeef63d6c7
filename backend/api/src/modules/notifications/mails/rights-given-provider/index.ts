// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export const rightsGivenProvider = defineMail<AccountMailData>(__dirname, {
  name: 'rights-given-provider',
  action: 'Ga naar Flexloket',
  subject: ({ organisationName }) => `U kunt nu werken voor ${organisationName}`,
});
