// SPDX-License-Identifier: EUPL-1.2

/** A step of a waterfall: a level that is reached, or what comes on top of it or goes off. */
export interface WaterfallStep {
  readonly key: string;
  readonly label: string;
  readonly cents: number;
  readonly kind: 'level' | 'plus' | 'minus';
}

export interface WaterfallBar extends WaterfallStep {
  readonly from: number;
  readonly to: number;
  /** The level after this step, where the next one starts. */
  readonly level: number;
}

/** Where each step begins and ends: levels stand on zero, the others hang on the level before them. */
export function waterfallBars(steps: readonly WaterfallStep[]): WaterfallBar[] {
  let level = 0;
  return steps.map((step) => {
    const before = step.kind === 'level' ? 0 : level;
    level = before + (step.kind === 'minus' ? -step.cents : step.cents);
    return { ...step, from: Math.min(before, level), to: Math.max(before, level), level };
  });
}
