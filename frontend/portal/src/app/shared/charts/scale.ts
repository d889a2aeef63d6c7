// SPDX-License-Identifier: EUPL-1.2

/** Turns an amount into a place on the drawing. */
export interface LinearScale {
  (value: number): number;
  /** Round values between the ends, for the lines behind the drawing. */
  readonly ticks: readonly number[];
}

/** A straight scale from the lowest to the highest value; the ends are rounded outwards to whole steps. */
export function linearScale(lowest: number, highest: number, from: number, to: number, count = 4): LinearScale {
  const step = stepOf((highest - lowest || 1) / count);
  const first = Math.floor(lowest / step) * step;
  const last = Math.max(Math.ceil(highest / step) * step, first + step);
  const place = (value: number): number => from + ((value - first) / (last - first)) * (to - from);
  const ticks = Array.from({ length: Math.round((last - first) / step) + 1 }, (_, index) => first + index * step);
  return Object.assign(place, { ticks });
}

/** The round step (1, 2 or 5 times a power of ten) that is not smaller than this one. */
function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
}
