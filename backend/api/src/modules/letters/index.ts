// SPDX-License-Identifier: EUPL-1.2
export * from './letter-data';
export * from './letter-facts';
export { closeLetterRenderer, renderLetter, renderReceipt } from './letter-renderer';
export { letterFor } from './letter-texts';
