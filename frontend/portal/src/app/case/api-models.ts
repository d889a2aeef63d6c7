// SPDX-License-Identifier: EUPL-1.2
/** The types of the contract, as the API client was generated from it. */
export type * from '#api-client';
