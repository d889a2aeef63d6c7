// SPDX-License-Identifier: EUPL-1.2
import { type LocalDate, type LocalizedText, addDays } from '#domain';
import type { ApplicationListItem, ObligationListItem } from '../../case/api-models';

/** Something that waits for the municipality. */
export interface NextAction {
  readonly id: string;
  readonly what: 'complete' | 'submit' | 'views' | 'report' | 'determination';
  readonly number: string;
  readonly projectName: string;
  /** What an obligation asks. */
  readonly text?: LocalizedText;
  readonly dueOn?: string;
  readonly link: readonly string[];
}

/** Where the municipality works on a case: the form while it can be changed, else the case. */
export function linkTo({ id, state }: Pick<ApplicationListItem, 'id' | 'state'>): readonly string[] {
  return state === 'draft' ? ['/gemeente/aanvragen', id] : ['/gemeente/zaken', id];
}

/** The next day that somebody must act on. */
export function nextDay({ daysLeft }: Pick<ApplicationListItem, 'daysLeft'>, today: LocalDate): string | undefined {
  return daysLeft === null ? undefined : addDays(today, daysLeft);
}

/** What the next day is about: something of ours, or a decision of the province. */
export function dayIsAbout({
  state,
  grantState,
}: Pick<ApplicationListItem, 'state' | 'grantState'>): 'submit' | 'complete' | 'decision' | 'duty' | 'determination' {
  if (state === 'draft') return 'submit';
  if (state === 'incomplete') return 'complete';
  if (grantState === 'active') return 'duty';
  return grantState ? 'determination' : 'decision';
}

/** Obligations that continue by themselves need nobody until shortly before their day. */
const soonDays = 60;

/** What the municipality can do now: what is due first comes first, and what has no day comes last. */
export function nextActions(
  applications: readonly ApplicationListItem[],
  obligations: readonly ObligationListItem[],
  today: LocalDate,
): NextAction[] {
  const own = applications
    .filter(({ state }) => state === 'draft' || state === 'incomplete')
    .map((one): NextAction => ({
      id: one.id,
      what: one.state === 'draft' ? 'submit' : 'complete',
      number: one.number,
      projectName: one.projectName,
      dueOn: nextDay(one, today),
      link: ['/gemeente/aanvragen', one.id],
    }));
  const duties = obligations.filter(isForUs).map((one): NextAction => ({
    id: one.id,
    what: one.kind === 'report' ? 'determination' : 'report',
    number: one.applicationNumber,
    projectName: one.projectName,
    text: one.text,
    dueOn: one.dueOn ?? undefined,
    link: ['/gemeente/zaken', one.applicationId],
  }));
  const asked = applications.flatMap(({ id, number, projectName, viewsId, viewsDueOn }): NextAction[] =>
    viewsId === null || viewsDueOn === null || viewsDueOn < today
      ? []
      : [
          {
            id: viewsId,
            what: 'views',
            number,
            projectName,
            dueOn: viewsDueOn,
            link: ['/gemeente/zaken', id, 'zienswijze', viewsId],
          },
        ],
  );
  return [...own, ...asked, ...duties].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

function isForUs({ state, kind, daysLeft }: ObligationListItem): boolean {
  if (state !== 'open' || daysLeft === null) return false;
  return (kind !== 'continuing' && kind !== 'confirmation' && kind !== 'progress') || daysLeft <= soonDays;
}

function dayOf({ dueOn }: NextAction): string {
  return dueOn ?? '9999-12-31';
}

/** The cases in which something still happens or can happen. */
export function isRunning({ state, grantState }: Pick<ApplicationListItem, 'state' | 'grantState'>): boolean {
  if (state === 'draft' || state === 'withdrawn' || state === 'refused' || state === 'not_processed') return false;
  return grantState !== 'closed';
}

/** What was asked and is not decided yet, and what was granted; in cents. */
export function moneyOf(applications: readonly ApplicationListItem[]): {
  requestedCents: number;
  grantedCents: number;
} {
  const undecided = ['submitted', 'incomplete', 'completed', 'in_assessment', 'advised'];
  return applications.reduce(
    (sum, { state, requestedCents, grantedCents }) => ({
      requestedCents: sum.requestedCents + (undecided.includes(state) ? (requestedCents ?? 0) : 0),
      grantedCents: sum.grantedCents + (grantedCents ?? 0),
    }),
    { requestedCents: 0, grantedCents: 0 },
  );
}
