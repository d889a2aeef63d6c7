// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export type DecisionAvailableData = CaseMailData;

export const decisionAvailable = defineMail<DecisionAvailableData>(__dirname, {
  name: 'decision-available',
  action: 'Lees het besluit',
  subject: ({ projectName }) => `Er staat een besluit voor u klaar: ${projectName}`,
});
