// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface CompletionRequestedData extends CaseMailData {
  readonly missing: readonly string[];
  readonly dueOn: string;
}

export const completionRequested = defineMail<CompletionRequestedData>(__dirname, {
  name: 'completion-requested',
  action: 'Vul uw aanvraag aan',
  subject: ({ projectName, dueOn }) => `Vul uw aanvraag aan, uiterlijk op ${dueOn}: ${projectName}`,
});
