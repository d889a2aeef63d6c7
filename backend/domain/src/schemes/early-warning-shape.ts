// SPDX-License-Identifier: EUPL-1.2
import { countingDown, type DayBounds, type EarlyWarningRule, type PointBounds } from './early-warning-definition';
import { fields, whole } from './shape';

const days = fields({ attentionDays: whole(0, 3650), seriousDays: whole(0, 3650) });
const points = fields({ attentionPoints: whole(1, 100), seriousPoints: whole(1, 100) });

/** When a project asks attention, and from when on it is serious. */
export const earlyWarning = fields({
  overdue: days,
  behind: points,
  unreported: days,
  expectedLate: days,
  moved: days,
  standstill: days,
  missingReport: days,
  extensionsUsed: days,
  permitPending: days,
  spendingAhead: points,
  seriousFromReasons: whole(2, 10),
});

/** Serious is never milder than attention. */
export function checkEarlyWarning(rule: EarlyWarningRule | undefined, problems: string[]): void {
  if (!rule) return;
  const all: readonly (readonly [string, DayBounds | PointBounds | number])[] = Object.entries(rule);
  for (const [name, bounds] of all) {
    if (typeof bounds === 'number') continue;
    const worse =
      'attentionDays' in bounds
        ? bounds.seriousDays - bounds.attentionDays
        : bounds.seriousPoints - bounds.attentionPoints;
    const down = countingDown.some((one) => one === name);
    if (down ? worse > 0 : worse < 0) problems.push(`earlyWarning.${name}: serious must not come before attention`);
  }
}
