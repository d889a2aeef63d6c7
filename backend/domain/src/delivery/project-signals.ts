// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { OpenDuty } from './project-facts';

/** How much attention a project asks, from least to most. */
export const warningLevels = ['none', 'attention', 'serious'] as const;

export type WarningLevel = (typeof warningLevels)[number];

/** Why a project asks attention, with the figures of its sentence. Days are whole; `days` of a day to come are those left. */
export type ProjectSignal = { readonly level: 'attention' | 'serious' } & SignalFigures;

export type SignalFigures =
  | { readonly code: 'date_passed'; readonly duty: OpenDuty['kind']; readonly dueOn: LocalDate; readonly days: number }
  | {
      readonly code: 'behind_date';
      readonly dueOn: LocalDate;
      readonly days: number;
      /** The share of the time that is over, and what is done, in percent. */
      readonly elapsed: number;
      readonly percentage: number;
    }
  | { readonly code: 'progress_unknown'; readonly dueOn: LocalDate; readonly days: number }
  | {
      readonly code: 'expected_late';
      readonly dueOn: LocalDate;
      readonly expectedOn: LocalDate;
      readonly days: number;
    }
  | { readonly code: 'completion_moved'; readonly from: LocalDate; readonly to: LocalDate; readonly days: number }
  | { readonly code: 'standstill'; readonly percentage: number; readonly since: LocalDate; readonly days: number }
  | { readonly code: 'report_missing'; readonly dueOn: LocalDate; readonly days: number; readonly count: number }
  | { readonly code: 'extensions_used'; readonly times: number; readonly dueOn: LocalDate; readonly days: number }
  | {
      readonly code: 'permit_pending';
      readonly homes: number;
      readonly promised: number;
      readonly dueOn: LocalDate;
      readonly days: number;
    }
  | {
      readonly code: 'spending_ahead';
      /** The share of the money that is spent, and what is done, in percent. */
      readonly spent: number;
      readonly percentage: number;
      readonly spentCents: number;
      readonly budgetCents: number;
    };

export type SignalCode = SignalFigures['code'];

/** Every reason, in the order in which they are shown. */
export const signalCodes = [
  'date_passed',
  'behind_date',
  'progress_unknown',
  'expected_late',
  'completion_moved',
  'standstill',
  'report_missing',
  'extensions_used',
  'permit_pending',
  'spending_ahead',
] as const satisfies readonly SignalCode[];

/** What the early warning says of a project: a help for people, never a decision. */
export interface EarlyWarning {
  readonly level: WarningLevel;
  readonly signals: readonly ProjectSignal[];
}
