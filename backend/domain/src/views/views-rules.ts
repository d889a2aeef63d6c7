// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { ViewsOf, ViewsState } from './views-lifecycle';

/** The decisions that are prepared when views are asked. */
export const viewsSubjects = ['advice', 'determination', 'amendment', 'withdrawal', 'objection'] as const;

/** The decision that is prepared: the advice on an application, a determination, or a change of a grant. */
export type ViewsSubject = (typeof viewsSubjects)[number];

/**
 * What the case records about views: they were heard, or why they were not asked. `no_differing_data`: neither 4:7 nor 4:8
 * applies; `ceiling_only`: a pure ceiling refusal; `repeat_application`: reference to the earlier refusal (4:6(2)).
 */
export const viewsCodes = [
  'views_heard',
  'no_differing_data',
  'awb_4_11',
  'awb_4_12',
  'ceiling_only',
  'repeat_application',
] as const;

/** One of the codes that say what was done about views. */
export type ViewsCode = (typeof viewsCodes)[number];

/** One invitation, as far as a decision looks at it. */
export interface ViewsRound {
  readonly state: ViewsState;
  readonly of: ViewsOf;
  readonly dueOn: LocalDate;
  /** The day on which views came. */
  readonly receivedOn?: LocalDate | null;
  /** What the authority does with the views that came. */
  readonly reply?: string | null;
}

/** The question before a decision to somebody's detriment is prepared or taken. */
export interface ViewsQuestion {
  readonly subject: ViewsSubject;
  readonly viewsCode?: string | null;
  readonly rounds: readonly ViewsRound[];
  readonly today: LocalDate;
  /** Articles on which the decision rests; refusing under 4:35 closes the shortcut of 4:12(1). */
  readonly articles?: readonly string[];
}

const source = 'Awb 4:7, 4:8, 4:12(2)';

/** Whether an invitation still holds the decision up. */
function running({ state, dueOn }: ViewsRound, today: LocalDate): boolean {
  return state === 'invited' && today <= dueOn;
}

/**
 * Whether the shortcut for decisions on money may be used: not for refusing under 4:35 or 4:51, determining lower, or
 * withdrawing or amending to the detriment.
 *
 * @source Awb 4:12(2)
 */
export function financialShortcut(subject: ViewsSubject, articles: readonly string[] = []): boolean {
  return subject === 'advice' && !articles.some((article) => /\b4:(35|51)\b/.test(article));
}

/**
 * Refusing, granting less, determining lower, withdrawing, amending to the detriment: views were asked and came, or their
 * term passed, or a code of the law says why they were not asked. An invitation that runs is always waited for.
 *
 * @source Awb 4:7, 4:8, 4:9, 4:11, 4:12
 */
export function viewsRefusal(question: ViewsQuestion): Refusal | undefined {
  const { subject, viewsCode, rounds, today, articles } = question;
  const waiting = rounds.filter((round) => running(round, today)).map(({ dueOn }) => dueOn);
  const dueOn = [...waiting].sort().at(-1);
  if (dueOn) return { code: 'VIEWS_TERM_RUNNING', source, details: { dueOn } };
  if (!viewsCode) return rounds.length > 0 ? undefined : { code: 'VIEWS_REQUIRED', source };
  if (viewsCode === 'views_heard') return rounds.length > 0 ? undefined : { code: 'VIEWS_REQUIRED', source };
  if (viewsCode === 'awb_4_12' && !financialShortcut(subject, articles)) {
    return { code: 'VIEWS_EXCEPTION_UNAVAILABLE', source: 'Awb 4:12(2)' };
  }
  const adviceOnly = viewsCode === 'ceiling_only' || viewsCode === 'repeat_application';
  return adviceOnly && subject !== 'advice' ? { code: 'VIEWS_EXCEPTION_UNAVAILABLE', source } : undefined;
}

/** Views that came are answered in the decision. @source Awb 3:46, 3:47 */
export function viewsReplyRefusal(rounds: readonly ViewsRound[], reply: string | undefined): Refusal | undefined {
  const unanswered = rounds.some((round) => round.state === 'received' && !round.reply?.trim());
  return unanswered && !reply?.trim() ? { code: 'VIEWS_REPLY_REQUIRED', source: 'Awb 3:46' } : undefined;
}

const who: Record<ViewsOf, { asked: string; gave: string }> = {
  applicant: { asked: 'Wij vroegen u om een zienswijze', gave: 'gaf u uw zienswijze' },
  third_party: { asked: 'Wij vroegen een andere belanghebbende om een zienswijze', gave: 'kregen wij die zienswijze' },
};

/**
 * What a decision says about the views: asked, came or stayed away, and what was done with them. In Dutch, the language of
 * letters (Awb 2:6).
 *
 * @source Awb 3:46, 4:7–4:9
 */
export function viewsSentences(rounds: readonly ViewsRound[]): string[] {
  return rounds.flatMap((round) => {
    const { asked, gave } = who[round.of];
    if (round.state === 'received' && round.receivedOn) {
      const sentence = `${asked} voordat wij beslisten. Op ${formatDateLong(round.receivedOn, 'nl')} ${gave}.`;
      return [[sentence, round.reply?.trim()].filter(Boolean).join(' ')];
    }
    if (round.state === 'waived') return [`${asked}. Daarvan is geen gebruik gemaakt: dat is ons laten weten.`];
    return [`${asked}. Dat kon tot en met ${formatDateLong(round.dueOn, 'nl')}. Wij kregen geen zienswijze.`];
  });
}
