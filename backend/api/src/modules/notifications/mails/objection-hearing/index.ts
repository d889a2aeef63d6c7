// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export const objectionHearing = defineMail<CaseMailData>(__dirname, {
  name: 'objection-hearing',
  action: 'Lees de uitnodiging',
  subject: ({ projectName }) => `Uitnodiging voor een hoorzitting: ${projectName}`,
});
