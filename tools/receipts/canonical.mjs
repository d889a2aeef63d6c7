// SPDX-License-Identifier: EUPL-1.2
// The same content always as the same text: JSON with sorted keys. Written apart from the product.
import { createHash } from 'node:crypto';

export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${parts.join(',')}}`;
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
export const sha256Of = (value) => sha256(canonical(value));

/** Where two values first differ, as a path with both values; undefined when they are the same. */
export function differenceIn(stored, again, path = '') {
  if (canonical(stored ?? null) === canonical(again ?? null)) return undefined;
  const both = stored !== null && again !== null && typeof stored === 'object' && typeof again === 'object';
  if (!both || Array.isArray(stored) !== Array.isArray(again)) {
    return `${path || 'it'} is ${JSON.stringify(stored ?? null)}, reckoned again ${JSON.stringify(again ?? null)}`;
  }
  for (const key of new Set([...Object.keys(stored), ...Object.keys(again)])) {
    const found = differenceIn(stored[key], again[key], path ? `${path}.${key}` : key);
    if (found) return found;
  }
  return `${path || 'it'} differs`;
}
