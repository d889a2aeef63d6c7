// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { SuspensionGround } from './suspensions';

/** Grounds on which a decision term stands still besides an invitation to complete. */
export type OtherGround = Exclude<SuspensionGround, 'completion' | 'defect'>;

/**
 * With what the authority can be late: an application, an objection, a request for determination, or the new decision that a
 * court ordered after it annulled one.
 */
export const lateKinds = ['decision', 'determination', 'objection', 'court_order'] as const;

/** One of the things with which the authority can be late. */
export type LateKind = (typeof lateKinds)[number];

/** What can happen to a case that a term depends on, by its name, with what is known besides the day. */
interface Happenings {
  received: object;
  /** The case file was judged complete; the decision not to process it is no longer possible. */
  judged_complete: object;
  withdrawn: object;
  /**
   * The application is processed after all: a decision on objection undid the decision not to process it, named where the
   * case names its decisions.
   */
  resumed: { readonly decision?: string };
  /** The application window closed: the start where the scheme counts from there. */
  window_closed: object;
  completion_requested: { readonly request: string; readonly days?: number; readonly dueOn?: LocalDate };
  completed: { readonly request: string };
  /** A time in which the decision term stands still begins; `until` when its last day is agreed at once. */
  suspension_started: { readonly suspension: string; readonly ground: OtherGround; readonly until?: LocalDate };
  /** Foreign information: the day it came. Otherwise the last day of the suspension. */
  suspension_ended: { readonly suspension: string };
  /** The decision is put off: an adjournment, a named term or a mere announcement, as the scheme and the law have it. */
  delay_announced: { readonly until?: LocalDate };
  views_invited: { readonly days: number; readonly of?: 'applicant' | 'third_party'; readonly views?: string };
  /** The views came, or the term for them was closed. */
  views_closed: { readonly views?: string };
  decision_notified: { readonly payBy?: LocalDate; readonly toBePaid?: boolean; readonly decision?: string };
  /** A later decision in the case, open to objection like the first one. */
  later_decision_notified: { readonly decision: string };
  objection_received: {
    readonly channel: 'portal' | 'post' | 'counter' | 'email';
    /** Which objection, where a case has more than one, and against which decision. */
    readonly objection?: string;
    readonly decision?: string;
    readonly postedOn?: LocalDate;
    readonly excuse?: string;
  };
  committee_appointed: { readonly objection?: string };
  defect_notified: { readonly request: string; readonly days: number; readonly objection?: string };
  defect_cured: { readonly request: string; readonly objection?: string };
  objection_adjourned: { readonly weeks?: number; readonly objection?: string };
  objection_delay_agreed: { readonly until: LocalDate; readonly objection?: string };
  /** The day of the hearing itself. */
  hearing: { readonly objection?: string };
  objection_decided: { readonly objection?: string };
  /** Taken back by who objected: nothing is decided on it any more. */
  objection_withdrawn: { readonly objection?: string };
  /** `subject`: which objection or which request for determination, where it is known. */
  default_notice_received: { readonly about?: LateKind; readonly subject?: string };
  /** The subsidy was granted on the condition that a budget provides the money; `on` is the day of that decision. */
  reservation_made: { readonly article?: string; readonly weeks?: number };
  /** The budget of that year was adopted; a correction is another one, that names the one before. */
  budget_adopted: { readonly adoption?: string; readonly corrects?: string };
  /** The condition was invoked: a withdrawal or amendment on that ground was notified. */
  reservation_invoked: object;
  payment_suspended: object;
  /** Payment goes on, or what it was suspended for was decided. */
  payment_resumed: object;
  /** The recipient was reminded of the request for determination, with a second term. */
  determination_reminded: { readonly days: number };
  /** The recipient asked for determination; `request` where the case names its requests. */
  determination_asked: { readonly request?: string };
  /** The grant was withdrawn before it was determined. */
  grant_withdrawn: object;
  /**
   * `of`: what was paid, `cents`: how much; without, the whole of what was to be paid. `advance`: which advance, where it
   * waited for something after the grant.
   */
  paid: { readonly of?: 'advance' | 'balance'; readonly cents?: number; readonly advance?: string };
  /** What an advance waited for was done; `cents`: how much of it there is to pay, `article`: what makes it wait. */
  advance_due: { readonly advance: string; readonly cents?: number; readonly article?: string };
  /** A determination, also one on objection, was notified that leaves something to be paid since its own day. */
  balance_notified: { readonly cents?: number; readonly since?: LocalDate };
  /** What was still to be paid became less by a lower determination or a withdrawal. */
  balance_lowered: { readonly cents?: number };
  /** A decision on objection was notified that makes advances larger that are paid as soon as is granted. */
  advance_raised: object;
  determination_notified: { readonly decision?: string };
  /** A decision on objection determined anew: its notification takes the place of that of the determination. */
  redetermination_notified: object;
  obligation_breached: object;
  /** An order to pay back; `claim` says which, where a case has more than one. */
  claim_notified: { readonly payBy?: LocalDate; readonly claim?: string };
  /** What was claimed came back, or the claim was taken back. */
  claim_paid: { readonly claim?: string };
  limitation_interrupted: { readonly claim?: string };
  court_asked_for_file: { readonly appeal?: string };
  /** The decision on it was annulled by the court: it is decided anew. */
  objection_reopened: { readonly objection?: string };
  /**
   * The court wants a decision by a day: a new one in the place of what it annulled, or with `late` the one that did not come
   * in time.
   */
  new_decision_ordered: { readonly until: LocalDate; readonly appeal?: string; readonly late?: boolean };
  /** That new decision was notified. */
  new_decision_taken: { readonly appeal?: string };
  /** The file and the defence went to the court, or the appeal ended before. */
  court_file_sent: { readonly appeal?: string };
  /** `noticeOn`: the day of the notice of default, where it is known. */
  penalty_determined: { readonly about?: LateKind; readonly subject?: string; readonly noticeOn?: LocalDate };
  /** The portal was out of order before the end of a term: it runs on to this day. */
  outage: { readonly term: string; readonly key?: string; readonly until: LocalDate };
}

export type TermEventKind = keyof Happenings;

/** Something that happened on a day. */
export type TermEvent = {
  readonly [Kind in TermEventKind]: { readonly event: Kind; readonly on: LocalDate } & Happenings[Kind];
}[TermEventKind];

type OfKind<Kind extends TermEventKind> = Extract<TermEvent, { readonly event: Kind }>;

/** The events of one kind, in the order of their days whatever the order in which they were recorded. */
export function eventsOf<Kind extends TermEventKind>(
  events: readonly TermEvent[],
  kind: Kind,
): readonly OfKind<Kind>[] {
  const isKind = (one: TermEvent): one is OfKind<Kind> => one.event === kind;
  const key = (one: TermEvent): string => one.on + JSON.stringify(Object.entries(one).sort());
  return events.filter(isKind).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The first event of a kind. */
export function firstOf<Kind extends TermEventKind>(
  events: readonly TermEvent[],
  kind: Kind,
): OfKind<Kind> | undefined {
  return eventsOf(events, kind)[0];
}
