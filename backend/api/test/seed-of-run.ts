// SPDX-License-Identifier: EUPL-1.2

/**
 * The seed of what goes by chance: every ordinary run goes the same way. `SEED` says another one, and a longer run (`RUNS`)
 * takes a new one each time.
 */
export const seedOfRun = Number(
  process.env['SEED'] ?? (process.env['RUNS'] === undefined ? 20_260_302 : Math.floor(Math.random() * 1e9)),
);
