// SPDX-License-Identifier: EUPL-1.2

/** What a person may do inside a municipality. One person may hold several. */
export const municipalRoles = ['read', 'fill', 'submit', 'manage'] as const;

/** What a person may do inside the province. */
export const provincialRoles = ['assessor', 'decider', 'finance', 'administrator', 'auditor'] as const;

export type MunicipalRole = (typeof municipalRoles)[number];
export type ProvincialRole = (typeof provincialRoles)[number];

/** `system` acts by itself: the clock, the worker. */
export type Role = MunicipalRole | ProvincialRole | 'system';

export const allRoles: readonly Role[] = [...municipalRoles, ...provincialRoles, 'system'];
