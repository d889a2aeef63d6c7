// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { isCount } from '../schemes/answered-amounts';
import { formatDateLong, formatMoney } from '../shared/format';
import { isLocalDate } from '../shared/local-date';
import { largestTypedCents } from '../shared/parse-money';
import type { LocalizedText } from '../shared/text';
import { filledHomes, permitIn } from './progress-answers';
import type { Oddity } from './progress-figures';
import type { ProgressContext } from './progress-questions';
import { type HomeCounts, totalHomes } from './promised-homes';

/** Something that looks odd, and the sentence that says so. */
export interface FoundOddity {
  readonly code: Oddity;
  readonly sentence: LocalizedText & { readonly en: string };
}

const say = (code: Oddity, nl: string, en: string): FoundOddity => ({ code, sentence: { nl, en } });

/** Whether of any kind there are more than of the same kind in the other. */
function exceeds({ kinds }: HomeCounts, { kinds: most }: HomeCounts): boolean {
  return Object.entries(kinds).some(([kind, count]) => count > (most[kind as keyof typeof most] ?? 0));
}

const none = ({ kinds }: HomeCounts): boolean => Object.keys(kinds).length === 0;

function againstBefore(answers: Answers, { previous }: ProgressContext): FoundOddity[] {
  if (!previous) return [];
  const found: FoundOddity[] = [];
  const { percentage, spent } = answers;
  if (isCount(percentage, 100) && percentage < previous.percentage) {
    const before = previous.percentage;
    found.push(
      say(
        'PERCENTAGE_LOWER',
        `Het percentage is lager dan de vorige keer: ${percentage}% en eerst ${before}%.`,
        `The percentage is lower than last time: ${percentage}% and ${before}% before.`,
      ),
    );
  }
  for (const [stage, code, nl, en] of [
    ['permitted', 'PERMITTED_LOWER', 'vergunde', 'permitted'],
    ['placed', 'PLACED_LOWER', 'geplaatste', 'placed'],
  ] as const) {
    const now = filledHomes(answers, stage);
    const before = totalHomes(previous.homes[stage]);
    if (none(now) || totalHomes(now) >= before) continue;
    const count = totalHomes(now);
    found.push(
      say(
        code,
        `Er zijn minder ${nl} woningen dan de vorige keer: ${count} en eerst ${before}.`,
        `There are fewer ${en} homes than last time: ${count} and ${before} before.`,
      ),
    );
  }
  if (isCount(spent, largestTypedCents) && spent < previous.spentCents) {
    const [now, before] = [spent, previous.spentCents];
    found.push(
      say(
        'SPENT_LOWER',
        `Er is minder uitgegeven dan de vorige keer: ${formatMoney(now)} en eerst ${formatMoney(before)}.`,
        `Less was spent than last time: ${formatMoney(now, 'en')} and ${formatMoney(before, 'en')} before.`,
      ),
    );
  }
  return found;
}

function aboutHomes(answers: Answers, { promised }: ProgressContext): FoundOddity[] {
  const [permitted, placed] = [filledHomes(answers, 'permitted'), filledHomes(answers, 'placed')];
  const status = permitIn(answers['permitStatus']);
  const found: FoundOddity[] = [];
  if (exceeds(permitted, promised)) {
    found.push(
      say(
        'PERMITTED_ABOVE_PROMISED',
        'Er zijn meer woningen vergund dan de aanvraag belooft.',
        'More homes are permitted than the application promises.',
      ),
    );
  }
  if (status !== 'not_needed' && exceeds(placed, permitted)) {
    found.push(
      say(
        'PLACED_ABOVE_PERMITTED',
        'Er zijn meer woningen geplaatst dan vergund.',
        'More homes are placed than permitted.',
      ),
    );
  }
  const waits = status === 'not_requested' || status === 'requested' || status === 'refused';
  if (waits && totalHomes(permitted) > 0) {
    found.push(
      say(
        'PERMITTED_WITHOUT_PERMIT',
        'Er zijn woningen vergund, terwijl de vergunning er nog niet is.',
        'Homes are permitted while there is no permit yet.',
      ),
    );
  }
  if (answers['percentage'] === 100 && !none(placed) && totalHomes(placed) < totalHomes(promised)) {
    found.push(
      say(
        'READY_WITH_FEWER_HOMES',
        `Het project is klaar, maar er zijn ${totalHomes(placed)} van de ${totalHomes(promised)} beloofde woningen geplaatst.`,
        `The project is done, but ${totalHomes(placed)} of the ${totalHomes(promised)} promised homes are placed.`,
      ),
    );
  }
  return found;
}

function aboutMoneyAndTime(answers: Answers, { costsCents, completionDueOn }: ProgressContext): FoundOddity[] {
  const { spent, completionExpectedOn: ready, percentage } = answers;
  const found: FoundOddity[] = [];
  if (costsCents !== null && isCount(spent, largestTypedCents) && spent > costsCents) {
    found.push(
      say(
        'SPENT_ABOVE_COSTS',
        `Er is meer uitgegeven dan het project volgens de aanvraag kost (${formatMoney(costsCents)}).`,
        `More was spent than the project costs by the application (${formatMoney(costsCents, 'en')}).`,
      ),
    );
  }
  if (percentage !== 100 && completionDueOn && isLocalDate(ready) && ready > completionDueOn) {
    found.push(
      say(
        'COMPLETION_AFTER_LAST_DAY',
        `U verwacht later klaar te zijn dan de laatste dag, ${formatDateLong(completionDueOn)}.`,
        `You expect to be done later than the last day, ${formatDateLong(completionDueOn, 'en')}.`,
      ),
    );
  }
  return found;
}

/** Everything in a report that looks odd and may be right, with its sentence. Looks only at what is filled in. */
export function odditiesIn(answers: Answers, context: ProgressContext): FoundOddity[] {
  return [...againstBefore(answers, context), ...aboutHomes(answers, context), ...aboutMoneyAndTime(answers, context)];
}
