// SPDX-License-Identifier: EUPL-1.2

/** Turns an amount into a place on the drawing. */
export type LinearScale = (value: number) => number;

/** A straight scale from the lowest to the highest value; when they are the same, everything stands at the beginning. */
export function linearScale(lowest: number, highest: number, from: number, to: number): LinearScale {
  const extent = highest - lowest || 1;
  return (value) => from + ((value - lowest) / extent) * (to - from);
}
