// SPDX-License-Identifier: EUPL-1.2
export type { ChangeFacts, GrantNoticeFacts } from './change-facts';
export type { InterestLetterFacts } from './interest-facts';
export type { PenaltyLetterFacts, TermNoticeFacts } from './late-facts';
export * from './letter-data';
export * from './letter-facts';
export { closeLetterRenderer, renderLetter, renderReceipt } from './letter-renderer';
export { letterFor } from './letter-texts';
