// SPDX-License-Identifier: EUPL-1.2

/** From how many days on a reason asks attention, and from how many on it is serious. */
export interface DayBounds {
  readonly attentionDays: number;
  readonly seriousDays: number;
}

/** The same in percentage points. */
export interface PointBounds {
  readonly attentionPoints: number;
  readonly seriousPoints: number;
}

/**
 * When a project asks attention before anything went wrong. Days count up (so many days too late, or later) or down (so many
 * days are left); every bound itself belongs to the worse side.
 */
export interface EarlyWarningRule {
  /** So many days after the last day of an obligation that stands open. */
  readonly overdue: DayBounds;
  /** So many points between the share of the time that is over and the percentage that is done. */
  readonly behind: PointBounds;
  /** So many days or less before the last day, while nothing is known of the progress. */
  readonly unreported: DayBounds;
  /** The expected completion lies so many days after the last day. */
  readonly expectedLate: DayBounds;
  /** The expected completion moved so many days between two reports. */
  readonly moved: DayBounds;
  /** Between reports with the same percentage lie so many days. */
  readonly standstill: DayBounds;
  /** A report is so many days late. */
  readonly missingReport: DayBounds;
  /** So many days or less before the last day, while no extra time is left. */
  readonly extensionsUsed: DayBounds;
  /** So many days or less before the last day, while homes have no permit. */
  readonly permitPending: DayBounds;
  /** So many points between the share of the money that is spent and the percentage that is done. */
  readonly spendingAhead: PointBounds;
  /** So many reasons together are serious. */
  readonly seriousFromReasons: number;
}

/** Bounds that count the days that are left: less is worse. */
export const countingDown = ['unreported', 'extensionsUsed', 'permitPending'] as const;
