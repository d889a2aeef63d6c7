// SPDX-License-Identifier: EUPL-1.2
import { applicationLifecycle, cureTermPassed, notTooLateToNotProcess } from './applications/lifecycle';
import { hasMandate } from './decisions/mandate';
import { changeLifecycle } from './delivery/change-lifecycle';
import { extensionLifecycle } from './delivery/extension-lifecycle';
import {
  grantLifecycle,
  nothingCanFollow,
  nothingOpen,
  requestedOrExOfficio,
  sampleDrawn,
  sampleReported,
  requestIsLate,
  settledToTheCent,
} from './delivery/grant-lifecycle';
import { sampleLifecycle } from './delivery/sample-lifecycle';
import { visitHasBegun, visitLifecycle } from './delivery/visit-lifecycle';
import { heldToTheEnd, obligationLifecycle } from './delivery/obligation-lifecycle';
import { appealLifecycle } from './objections/appeal-lifecycle';
import {
  committeeHasAdvised,
  defectTermPassed,
  noCommitteeYet,
  notInvolvedBefore,
  notTheContestedDecider,
  objectionLifecycle,
  withCommittee,
} from './objections/objection-lifecycle';
import { objectionTermLifecycle, termStillRuns } from './objections/objection-term-lifecycle';
import { notBlocked, paymentLifecycle } from './payments/payment-lifecycle';
import { interestLifecycle, interestPaid } from './interest/interest-lifecycle';
import { noticeCounts, paidToTheCent, penaltyLifecycle, penaltyOver } from './penalties/penalty-lifecycle';
import { notItsWriter, schemeDraftLifecycle, somethingChanged } from './schemes/desk/draft-lifecycle';
import { assignedToActor, fourEyes, noConflict } from './shared/guards';
import type { Guard } from './shared/lifecycle';
import type { RefusalCode } from './shared/refusal';
import { announcedOnce, delayLifecycle, namesALaterDay } from './terms/delay-notice';
import {
  consentIsWritten,
  decisionPending,
  endsAfterItBegan,
  groundNotRunning,
  decisionTermRuns,
  startsInTime,
  suspensionLifecycle,
} from './terms/suspension-lifecycle';
import { forOneself, viewsLifecycle, viewsTermPassed } from './views/views-lifecycle';

/** A lifecycle as far as a reader needs it. */
interface Printable {
  readonly name: string;
  readonly initial: string;
  readonly states: readonly string[];
  readonly rests?: readonly string[];
  readonly transitions: Readonly<
    Record<
      string,
      {
        readonly from: readonly string[];
        readonly to: string;
        readonly by: readonly string[];
        readonly guards: readonly Guard<never>[];
        readonly source?: string;
      }
    >
  >;
}

/** Every lifecycle of the product, in the order of a case. */
export const allLifecycles: readonly Printable[] = [
  applicationLifecycle,
  suspensionLifecycle,
  delayLifecycle,
  grantLifecycle,
  obligationLifecycle,
  extensionLifecycle,
  sampleLifecycle,
  visitLifecycle,
  changeLifecycle,
  paymentLifecycle,
  penaltyLifecycle,
  interestLifecycle,
  objectionLifecycle,
  objectionTermLifecycle,
  appealLifecycle,
  viewsLifecycle,
  schemeDraftLifecycle,
];

/** With which refusal each guard answers. */
const guardCodes = new Map<Guard<never>, RefusalCode>([
  [noConflict, 'CONFLICT_OF_INTEREST'],
  [assignedToActor, 'NOT_ASSIGNED_TO_YOU'],
  [fourEyes, 'FOUR_EYES'],
  [hasMandate, 'NO_MANDATE'],
  [cureTermPassed, 'CURE_TERM_RUNNING'],
  [notTooLateToNotProcess, 'NOT_PROCESSED_TOO_LATE'],
  [decisionPending, 'NO_DECISION_PENDING'],
  [decisionTermRuns, 'DECISION_TERM_OVER'],
  [groundNotRunning, 'SUSPENSION_RUNNING'],
  [startsInTime, 'SUSPENSION_START_INVALID'],
  [consentIsWritten, 'CONSENT_INCOMPLETE'],
  [endsAfterItBegan, 'SUSPENSION_END_INVALID'],
  [announcedOnce, 'DELAY_ANNOUNCED_TODAY'],
  [namesALaterDay, 'DELAY_DAY_INVALID'],
  [nothingOpen, 'OBLIGATIONS_OPEN'],
  [sampleReported, 'SAMPLE_REPORT_FIRST'],
  [sampleDrawn, 'SAMPLE_NOT_DRAWN'],
  [requestedOrExOfficio, 'NOT_IN_THIS_STATE'],
  [settledToTheCent, 'NOT_SETTLED'],
  [requestIsLate, 'REQUEST_NOT_LATE'],
  [nothingCanFollow, 'STILL_CHANGEABLE'],
  [heldToTheEnd, 'OBLIGATIONS_OPEN'],
  [visitHasBegun, 'VISIT_NOT_YET'],
  [notBlocked, 'PAYMENT_BLOCKED'],
  [noticeCounts, 'NOTICE_PREMATURE'],
  [penaltyOver, 'PENALTY_RUNNING'],
  [paidToTheCent, 'NOT_SETTLED'],
  [interestPaid, 'NOT_SETTLED'],
  [notInvolvedBefore, 'INVOLVED_IN_DECISION'],
  [notTheContestedDecider, 'TOOK_CONTESTED_DECISION'],
  [defectTermPassed, 'OBJECTION_CURE_RUNNING'],
  [noCommitteeYet, 'COMMITTEE_APPOINTED'],
  [withCommittee, 'NO_COMMITTEE'],
  [committeeHasAdvised, 'COMMITTEE_ADVICE_MISSING'],
  [termStillRuns, 'TERM_HAS_PASSED'],
  [viewsTermPassed, 'VIEWS_TERM_RUNNING'],
  [forOneself, 'FORBIDDEN'],
  [notItsWriter, 'FOUR_EYES'],
  [somethingChanged, 'NOTHING_CHANGED'],
]);

/** The refusal with which a guard answers; used to print the tables. */
export function guardCode(guard: Guard<never>): RefusalCode {
  const code = guardCodes.get(guard);
  if (!code) throw new RangeError('a guard of a lifecycle has no printed name');
  return code;
}

function diagram({ initial, states, rests = [], transitions }: Printable): string[] {
  const moves = Object.entries(transitions).flatMap(([action, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to}: ${action}`),
  );
  const left = new Set(Object.values(transitions).flatMap(({ from }) => from));
  const ends = states.filter((state) => !left.has(state) || rests.includes(state)).map((state) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${initial}`, ...moves, ...ends, '```'];
}

function cellOf(items: readonly string[]): string {
  return items.length > 0 ? items.map((item) => `\`${item}\``).join(', ') : '–';
}

function table({ transitions }: Printable): string[] {
  const rows = Object.entries(transitions).map(([action, { from, to, by, guards, source = '–' }]) => [
    cellOf(from),
    cellOf([action]),
    cellOf([to]),
    cellOf(by),
    cellOf(guards.map(guardCode)),
    source,
  ]);
  const all = [['from', 'action', 'to', 'by', 'refused with', 'source'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...body] = all.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body];
}

function section(lifecycle: Printable): string[] {
  const title = lifecycle.name.charAt(0).toUpperCase() + lifecycle.name.slice(1).replaceAll('_', ' ');
  return [`## ${title}`, '', ...diagram(lifecycle), '', ...table(lifecycle), ''];
}

/** All lifecycles as Markdown: a diagram and a table for each. */
export function printLifecycles(): string {
  return [
    '# Lifecycles',
    '',
    'Printed from the tables in `backend/domain`; do not edit. Every action is also refused with `NOT_YOUR_ROLE` by another role',
    'and with `NOT_IN_THIS_STATE` from another state.',
    '',
    ...allLifecycles.flatMap(section),
  ].join('\n');
}
