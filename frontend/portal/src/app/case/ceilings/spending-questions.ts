// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '#domain';
import { spendingText } from './spending-messages';

const common = (key: string) => ({
  key,
  label: spendingText((t) => t.questions[key] ?? key),
  neededFor: spendingText((t) => t.needed),
});
const text = (key: string, maxLength: number): Question => ({ ...common(key), type: 'text', maxLength });

/** What opening a line asks. */
export const lineQuestions: readonly Question[] = [text('name', 120)];

/** What every booking asks besides with whom. */
const booking: readonly Question[] = [
  text('description', 1000),
  text('reference', 200),
  { ...common('amountCents'), type: 'money' },
  { ...common('effectiveOn'), type: 'date' },
];

/** What a commitment asks. */
export const commitmentQuestions: readonly Question[] = [text('party', 200), ...booking];

/** What a payment or a release asks: with whom is known from its commitment. */
export const followingQuestions: readonly Question[] = booking;
