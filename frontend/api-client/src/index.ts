// SPDX-License-Identifier: EUPL-1.2
/** The types of the contract, generated from openapi.json. */
export type * from './generated/models';
