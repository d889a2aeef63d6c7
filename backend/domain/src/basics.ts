// SPDX-License-Identifier: EUPL-1.2
// What every page needs from the first moment: dates, money, texts and the sentences of refusals. The portal takes these
// from here, so that forms, conditions and terms are loaded only by pages that use them.
export * from './people/assurance';
export * from './shared/format';
export * from './shared/local-date';
export * from './shared/money';
export * from './shared/refusal';
export * from './shared/roles';
export * from './shared/text';
export * from './texts/refusal-sentences';
