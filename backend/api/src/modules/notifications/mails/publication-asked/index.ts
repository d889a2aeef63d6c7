// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

/** A new version of a scheme waits for somebody who publishes it. */
interface PublicationMailData extends CaseMailData {
  readonly schemeName: string;
  readonly version: string;
  readonly askedBy: string;
}

export const publicationAsked = defineMail<PublicationMailData>(__dirname, {
  name: 'publication-asked',
  action: 'Bekijk de nieuwe versie',
  subject: ({ schemeName, version }) => `Publiceren gevraagd: ${schemeName}, versie ${version}`,
});
