// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#domain';
import type { LetterCase } from './letter-facts';

/** Amending or withdrawing a grant, or its determination; also refusing an amendment that was asked. */
export interface ChangeFacts extends LetterCase {
  readonly kind: 'amendment' | 'withdrawal';
  /** What was asked is refused: everything stays as it was. */
  readonly refused: boolean;
  readonly ofDetermination: boolean;
  /** The day on which the recipient asked for it. */
  readonly askedOn?: LocalDate;
  readonly grantedOn: LocalDate;
  readonly beforeCents: number;
  readonly afterCents: number;
  readonly activity?: string;
  readonly dates: readonly { readonly text: string; readonly article: string; readonly dueOn: LocalDate }[];
  /** The ground in words, and the article of title 4.2 on which it rests; none when the recipient asked. */
  readonly ground: { readonly text: string; readonly article?: string };
  /** What was asked and heard about the change before it was made. */
  readonly views: readonly string[];
  readonly reason?: string;
  /** Paid, less what was claimed back before. */
  readonly paidCents: number;
  readonly claimCents: number;
  /** The last day to pay back. */
  readonly repayBy?: LocalDate;
  readonly objectionDueOn: LocalDate;
}

/** A notice that is no decision: asking for determination after all, a report for a sample, or that payment is suspended. */
export interface GrantNoticeFacts extends LetterCase {
  readonly kind: 'determination_reminder' | 'payment_suspension' | 'sample_report';
  readonly grantedOn: LocalDate;
  readonly grantedCents: number;
  readonly dueOn: LocalDate;
  readonly reason?: string;
  /** Of a report that a sample asks: the article on which it rests, and what is sent along. */
  readonly article?: string;
  readonly asked?: readonly string[];
}
