// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText, Question } from '#domain';
import type { Dictionary } from '../../shared/messages';
import { draftMessages } from '../messages/draft';

type Texts = typeof draftMessages extends Dictionary<infer T> ? T : never;

function both(pick: (texts: Texts) => string): LocalizedText {
  return { nl: pick(draftMessages.nl), en: pick(draftMessages.en) };
}

/** How the organisation wants to be reached. @source Awb 2:8 */
const channel: Question = {
  key: 'channel',
  type: 'choice',
  label: both((m) => m.channel.label),
  help: both((m) => m.channel.help),
  neededFor: both((m) => m.channel.label),
  options: [
    { key: 'portal', label: both((m) => m.channel.portal) },
    { key: 'post', label: both((m) => m.channel.post) },
  ],
};

const declaration: Question = {
  key: 'declaration',
  type: 'multi_choice',
  label: both((m) => m.declaration.label),
  neededFor: both((m) => m.declaration.label),
  options: [{ key: 'true', label: both((m) => m.declaration.text) }],
};

const note: Question = { key: 'note', type: 'long_text', label: both((m) => m.note), maxLength: 2000 };

/** What is asked when sending: how to be reached only when that is not known yet. */
export function submitQuestions(state: string, channelKnown: boolean): readonly Question[] {
  if (state === 'incomplete') return [note];
  return channelKnown ? [declaration] : [channel, declaration];
}
