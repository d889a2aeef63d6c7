// SPDX-License-Identifier: EUPL-1.2

/** The accounts of the demonstration; they share one password. */
export const accounts = {
  fills: 'aanvrager@leiden.example',
  submits: 'indiener@leiden.example',
  dordrecht: 'aanvrager@dordrecht.example',
  /** Does everything for Delft. */
  delft: 'subsidies@gm0503.example',
  /** Looks after the people of Gouda. */
  gouda: 'subsidies@gm0513.example',
  /** Has room left in its year, whatever the other journeys ask for Leiden. */
  rotterdam: 'subsidies@gm0599.example',
  /** Ends its own sessions, which no other journey may use. */
  zoetermeer: 'subsidies@gm0637.example',
  assessor: 'beoordelaar@pzh.example',
  assessor2: 'beoordelaar2@pzh.example',
  decider: 'beslisser@pzh.example',
  decider2: 'beslisser2@pzh.example',
  finance: 'financien@pzh.example',
  finance2: 'financien2@pzh.example',
  administrator: 'beheerder@pzh.example',
  administrator2: 'beheerder2@pzh.example',
  auditor: 'auditor@pzh.example',
  /** Of the journeys alone: advises and decides, but not in one case. */
  both: 'beide@pzh.example',
} as const;

export type Role = keyof typeof accounts;

export const password = 'flexloket-demo';

/** An address of the stack under test, given by the global setup. */
function setting(name: 'E2E_BASE_URL' | 'E2E_MAIL_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the journeys with playwright.config.ts.`);
  return value;
}

export const baseUrl = (): string => setting('E2E_BASE_URL');
export const mailUrl = (): string => setting('E2E_MAIL_URL');
