// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

/** Somebody of whom we did not know signed in at the broker. */
interface PersonJoinedMailData extends AccountMailData {
  readonly personName: string;
}

export const personJoined = defineMail<PersonJoinedMailData>(__dirname, {
  name: 'person-joined',
  action: 'Ga naar Flexloket',
  subject: ({ personName }) => `${personName} logde voor het eerst in: kijk welke rechten nodig zijn`,
});
