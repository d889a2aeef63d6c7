// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

export const rightsGiven = defineMail<AccountMailData>(__dirname, {
  name: 'rights-given',
  action: 'Ga naar Flexloket',
  subject: ({ organisationName }) => `U kunt nu werken voor ${organisationName}`,
});
