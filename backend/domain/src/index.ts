// SPDX-License-Identifier: EUPL-1.2
export * from './applications/events';
export * from './applications/fold';
export * from './applications/intake';
export * from './applications/lifecycle';
export * from './applications/shown-state';
export * from './budget/allocation/draw';
export * from './budget/allocation/groups';
export * from './budget/allocation/methods';
export * from './budget/allocation/minutes';
export type { NamedRecipient } from './budget/allocation/named-recipients';
export * from './budget/ledger';
export * from './budget/queue';
export * from './decisions/ceiling-outcome';
export * from './decisions/decision-rules';
export * from './decisions/mandate';
export * from './delivery/extension-lifecycle';
export * from './delivery/grant-lifecycle';
export * from './delivery/obligation-lifecycle';
export * from './delivery/obligation-rules';
export * from './forms/answer-text';
export { addressParts, contactParts } from './forms/check-parts';
export { defaultMaxLength } from './forms/check-text';
export * from './forms/evaluate';
export * from './forms/field-error';
export * from './forms/validate';
export * from './forms/visibility';
export * from './lifecycle-print';
export * from './objections/appeal-lifecycle';
export * from './objections/objection-lifecycle';
export * from './objections/objection-rules';
export * from './objections/objection-term-lifecycle';
export * from './payments/payment-lifecycle';
export * from './payments/schedule';
export * from './penalties/penalty-course';
export * from './penalties/penalty-lifecycle';
export * from './schemes/amount';
export * from './schemes/calculation';
export * from './schemes/definition';
export * from './schemes/grounds';
export * from './schemes/parse-scheme';
export * from './schemes/rounding';
export * from './shared/format';
export * from './shared/guards';
export * from './shared/lifecycle';
export * from './shared/local-date';
export * from './shared/money';
export * from './shared/parse-money';
export * from './shared/refusal';
export * from './shared/roles';
export * from './shared/sha-256';
export * from './shared/text';
export * from './terms/back-counted';
export type { OtherGround, TermEvent, TermEventKind } from './terms/case-events';
export * from './terms/case-rules';
export * from './terms/case-terms';
export * from './terms/decision-term';
export * from './terms/explain';
export * from './terms/fold';
export * from './terms/holidays';
export { isTooLongToExtend, rawEnd, type Term, termEndsOn, type TermLength, type TraceStep } from './terms/length';
export * from './terms/limitation';
export * from './terms/objection';
export * from './terms/obligation-due';
export * from './terms/penalty';
export * from './terms/penalty-rules';
export type { Prolongation } from './terms/prolongations';
export * from './terms/running-term';
export {
  suspendedDays,
  type Suspension,
  type SuspensionGround,
  suspensionOf,
  suspensionSources,
} from './terms/suspensions';
export * from './terms/terms';
export * from './terms/title42';
export { lengthText } from './terms/trace';
export * from './texts/refusal-sentences';
