// SPDX-License-Identifier: EUPL-1.2
import type { DelayEffect, LateKind, LocalDate, NoPenaltyReason, OtherGround, PenaltyRow } from '#domain';
import type { LetterCase } from './letter-facts';

/** The penalty for a late decision, or that none is owed (Awb 4:17, 4:18). */
export interface PenaltyLetterFacts extends LetterCase {
  readonly kind: 'penalty';
  readonly about: LateKind;
  /** The last day of the term that passed. */
  readonly dueOn: LocalDate;
  readonly noticeOn: LocalDate;
  readonly firstDayOn?: LocalDate;
  readonly lastDayOn?: LocalDate;
  /** The day on which the late decision was notified, once it was. */
  readonly decidedOn?: LocalDate;
  readonly days: number;
  readonly rows: readonly PenaltyRow[];
  readonly amountCents: number;
  readonly noneOwed?: NoPenaltyReason;
  readonly reason?: string;
  readonly bankAccount?: string;
  readonly objectionDueOn: LocalDate;
}

/** Dates of the case moved, by an outage of the portal or a day off by decree (Awb 2:21, Algemene termijnenwet 3). */
export interface DateMovedFacts extends LetterCase {
  readonly kind: 'date_moved';
  readonly cause: 'outage' | 'decree';
  /** What moved, in a sentence without a full stop. */
  readonly what: string;
  /** What the recipient has to keep now. */
  readonly dates: readonly { readonly text: string; readonly dueOn: LocalDate }[];
}

/** A day that the recipient has to keep comes near, or has passed. */
export interface DeadlineWarningFacts extends LetterCase {
  readonly kind: 'deadline_warning';
  /** What has to be done, in a sentence without a full stop. */
  readonly what: string;
  readonly dueOn: LocalDate;
  /** The article that asks it. */
  readonly article?: string;
}

/** The province comes to see the project, on another day than it said, or not after all. */
export interface VisitAnnouncedFacts extends LetterCase {
  readonly kind: 'visit_announced';
  readonly what: 'planned' | 'moved' | 'cancelled';
  readonly on: LocalDate;
  /** The hour at which it begins, `HH:mm`. */
  readonly startsAt: string;
  readonly visitors: string;
  /** Why, or why it was moved or cancelled. */
  readonly reason: string;
}

/** About the decision term: it stands still, runs again, or the decision is put off. `dueOn` is the last day after it. */
export interface TermNoticeFacts extends LetterCase {
  readonly kind: 'term_notice';
  readonly receivedOn: LocalDate;
  readonly change:
    | {
        readonly what: 'suspended';
        readonly ground: OtherGround;
        readonly from: LocalDate;
        readonly until?: LocalDate;
        readonly dueOn?: LocalDate;
        readonly reference?: string;
      }
    | {
        readonly what: 'resumed';
        readonly ground: OtherGround;
        readonly from: LocalDate;
        readonly endedOn: LocalDate;
        readonly dueOn?: LocalDate;
      }
    | {
        readonly what: 'delayed';
        readonly effect: DelayEffect;
        /** The article on which it rests. */
        readonly source: string;
        readonly until?: LocalDate;
        readonly dueOn: LocalDate;
      };
  readonly explanation?: string;
}
