// SPDX-License-Identifier: EUPL-1.2
import type { EarlyWarningRule } from '../schemes/early-warning-definition';

/** The usual bounds of the early warning; a scheme may set others. All of them are example values. */
export const usualEarlyWarning: EarlyWarningRule = {
  overdue: { attentionDays: 1, seriousDays: 15 },
  behind: { attentionPoints: 20, seriousPoints: 40 },
  unreported: { attentionDays: 180, seriousDays: 60 },
  expectedLate: { attentionDays: 1, seriousDays: 60 },
  moved: { attentionDays: 30, seriousDays: 90 },
  standstill: { attentionDays: 60, seriousDays: 180 },
  missingReport: { attentionDays: 1, seriousDays: 28 },
  extensionsUsed: { attentionDays: 365, seriousDays: 90 },
  permitPending: { attentionDays: 365, seriousDays: 180 },
  spendingAhead: { attentionPoints: 20, seriousPoints: 40 },
  seriousFromReasons: 3,
};
