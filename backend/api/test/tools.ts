// SPDX-License-Identifier: EUPL-1.2

/** A module of the tools folder: they start what the product needs around it. */
export const fromTools = (name: 'pg' | 'stack' | 'many-projects'): Promise<unknown> =>
  import(`../../../tools/${name}.mjs`);
