// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  changeGroundKeys,
  changeGrounds,
  changeKinds,
  formatMoney,
  type GrantAction,
  grantLifecycle,
  type LegalBasis,
  type GrantState,
  localDate,
  proportionalClaim,
  type Question,
  ruleKeyOf,
} from '#domain';
import type { GrantChangeResponse, GrantResponse, ViewsResponse } from '../../case/api-models';
import { namedGround } from '../../case/named-ground';
import { viewsQuestionsAfterGrant } from '../steps/advice-questions';
import { changeMessages, changeText } from './change-messages';

const needed = changeText((t) => t.needed);

/** The obligations of which the day can move; the turns of one that comes back follow from it. */
export const movable = ({ obligations }: GrantResponse) =>
  obligations.filter(
    ({ key, state, dueOn }) => (state === 'open' || state === 'reported') && dueOn !== null && ruleKeyOf(key) === key,
  );

/** The kinds of change that fit where the grant stands. */
export function kindsFor({ state }: GrantResponse): readonly (typeof changeKinds)[number][] {
  const from = (action: GrantAction): boolean => grantLifecycle.transitions[action].from.includes(state as GrantState);
  return changeKinds.filter(from);
}

/** The questions of a proposal: what, on which ground, and what becomes different. */
export function proposeQuestions(
  grant: GrantResponse,
  about: GrantChangeResponse | undefined,
  answers: Answers,
  views: readonly ViewsResponse[],
  legal?: LegalBasis,
): Question[] {
  const asked = about?.requested === true;
  const refusing = asked && answers['outcome'] === 'refuse';
  const kind = asked ? 'amend' : answers['kind'];
  const after = kind === 'amendDetermination' || kind === 'withdrawDetermination';
  const current = after ? (grant.determinedCents ?? 0) : grant.grantedCents;
  const amends = !refusing && (kind === 'amend' || kind === 'amendDetermination');
  const { ground, amountCents } = answers;
  const higher = kind === 'amend' && typeof amountCents === 'number' && amountCents > current;
  const detrimental = !refusing && kind !== undefined && !asked && !higher;
  return [
    ...(asked ? [outcomeQuestion()] : [kindQuestion(grant)]),
    ...(kind && !asked ? [groundQuestion(after, legal)] : []),
    ...(ground === 'awb_4_49_c' ? [obligationQuestion(grant)] : []),
    ...(amends ? [amountQuestion(current, kind === 'amendDetermination', keptInProportion(grant, answers))] : []),
    ...(amends && kind === 'amend' ? [activityQuestion(), ...dateQuestions(grant)] : []),
    ...(detrimental ? viewsQuestionsAfterGrant(viewsFor(kind, grant, about, views)) : []),
    {
      key: 'reason',
      type: 'long_text',
      label: changeText((t) => t.propose.reason),
      help: changeText((t) => t.propose.reasonHelp),
      neededFor: needed,
      maxLength: 4000,
    },
  ];
}

function outcomeQuestion(): Question {
  return {
    key: 'outcome',
    type: 'choice',
    label: changeText((t) => t.propose.outcome),
    neededFor: needed,
    options: [
      { key: 'make', label: changeText((t) => t.propose.make) },
      { key: 'refuse', label: changeText((t) => t.propose.refuse) },
    ],
  };
}

function kindQuestion(grant: GrantResponse): Question {
  return {
    key: 'kind',
    type: 'choice',
    label: changeText((t) => t.propose.kind),
    neededFor: needed,
    options: kindsFor(grant).map((key) => ({ key, label: changeText((t) => t.propose.kinds[key] ?? key) })),
  };
}

function groundQuestion(after: boolean, legal: LegalBasis | undefined): Question {
  const keys = changeGroundKeys.filter(
    (key) => key !== 'on_request' && (changeGrounds[key].phase === 'after') === after,
  );
  return {
    key: 'ground',
    type: 'choice',
    label: changeText((t) => t.propose.ground),
    neededFor: needed,
    options: keys.map((key) => {
      return { key, label: namedGround(changeGrounds[key], legal) };
    }),
  };
}

function obligationQuestion({ obligations }: GrantResponse): Question {
  return {
    key: 'obligationId',
    type: 'choice',
    label: changeText((t) => t.propose.obligation),
    neededFor: needed,
    options: obligations.filter(({ state }) => state === 'breached').map(({ id, text }) => ({ key: id, label: text })),
  };
}

function amountQuestion(currentCents: number, required: boolean, kept: number | undefined): Question {
  return {
    key: 'amountCents',
    type: 'money',
    label: changeText((t) => t.propose.amount),
    help: {
      nl: `${changeMessages.nl.propose.amountHelp(formatMoney(currentCents))}${kept === undefined ? '' : ` ${changeMessages.nl.propose.inProportion(formatMoney(kept))}`}`,
      en: `${changeMessages.en.propose.amountHelp(formatMoney(currentCents, 'en'))}${kept === undefined ? '' : ` ${changeMessages.en.propose.inProportion(formatMoney(kept, 'en'))}`}`,
    },
    ...(required ? { neededFor: needed } : {}),
  };
}

function activityQuestion(): Question {
  return { key: 'activity', type: 'long_text', label: changeText((t) => t.propose.activity), maxLength: 4000 };
}

/** What was asked before this change, not before an earlier one. */
function viewsFor(
  kind: unknown,
  { id }: GrantResponse,
  about: GrantChangeResponse | undefined,
  views: readonly ViewsResponse[],
): ViewsResponse[] {
  const wanted = kind === 'withdraw' || kind === 'withdrawDetermination' ? 'withdrawal' : 'amendment';
  return views.filter(({ subject, subjectId }) => subject === wanted && (subjectId === id || subjectId === about?.id));
}

/** One question for each day that can move. */
export function dateQuestions(grant: GrantResponse): Question[] {
  return movable(grant).map(({ key, text }) => ({
    key: `date_${key}`,
    type: 'date',
    label: {
      nl: changeMessages.nl.propose.date(text.nl.replace(/\.$/, '')),
      en: changeMessages.en.propose.date((text.en ?? text.nl).replace(/\.$/, '')),
    },
  }));
}

/** The new days in the answers. */
export function datesIn(grant: GrantResponse, answers: Answers): { key: string; dueOn: string }[] {
  return movable(grant).flatMap(({ key }) => {
    const dueOn = answers[`date_${key}`];
    return typeof dueOn === 'string' && dueOn ? [{ key, dueOn }] : [];
  });
}

/** What would stay in proportion to the days on which an obligation that continues was complied with; only a proposal. */
function keptInProportion(
  { obligations, determinedCents }: GrantResponse,
  { ground, obligationId }: Answers,
): number | undefined {
  const broken = obligations.find(({ id }) => ground === 'awb_4_49_c' && id === obligationId);
  const from = broken?.trace[0]?.date;
  if (broken?.kind !== 'continuing' || !broken.breachedOn || !broken.dueOn || !from || determinedCents === null) {
    return undefined;
  }
  const [until, breachedOn] = [localDate(broken.dueOn), localDate(broken.breachedOn)];
  return determinedCents - proportionalClaim({ determinedCents, from: localDate(from), until, breachedOn });
}
