// SPDX-License-Identifier: EUPL-1.2
import type { ColumnOptions } from 'typeorm';
import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** Whole cents as int8 in the database, as a safe number in code. */
export const centsColumn: ColumnOptions = {
  type: 'bigint',
  transformer: { to: (value: number | null) => value, from: (value: string | number | null) => fromInt8(value) },
};

export function fromInt8(value: string | number | null): number | null {
  if (value === null) return null;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 outside the safe range: ${value}`);
  return number;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Columns are snake_case; tables carry the name that their entity gives. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }
  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }
}
