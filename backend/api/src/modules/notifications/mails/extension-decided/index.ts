// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface ExtensionDecidedData extends CaseMailData {
  readonly obligation: string;
}

export const extensionDecided = defineMail<ExtensionDecidedData>(__dirname, {
  name: 'extension-decided',
  action: 'Lees het besluit',
  subject: ({ projectName }) => `Er staat een besluit over uitstel voor u klaar: ${projectName}`,
});
