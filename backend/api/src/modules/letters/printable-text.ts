// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { fontFiles } from './letter-threads';

/** Stands for a character that the font does not have; PDF/UA forbids text without a glyph. */
const replacement = '\ufffd';

/** The code points of a TrueType font, from its `cmap` table (formats 4 and 12). */
export function codePointsOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('the font has no cmap table');
  const cmap = font.readUInt32BE(entry + 8);
  const points = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    const ranges = format === 4 ? format4(font, subtable) : format === 12 ? format12(font, subtable) : [];
    for (const [first, last] of ranges) for (let point = first; point <= last; point++) points.add(point);
  }
  points.delete(0xffff);
  return points;
}

function format4(font: Buffer, at: number): [number, number][] {
  const count = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: count }, (_, index) => [
    font.readUInt16BE(at + 16 + count * 2 + index * 2),
    font.readUInt16BE(at + 14 + index * 2),
  ]);
}

function format12(font: Buffer, at: number): [number, number][] {
  const count = font.readUInt32BE(at + 12);
  return Array.from({ length: count }, (_, index) => [
    font.readUInt32BE(at + 16 + index * 12),
    font.readUInt32BE(at + 20 + index * 12),
  ]);
}

let known: Set<number> | undefined;

function isPrintable(character: string): boolean {
  known ??= fontFiles()
    .map((file) => codePointsOf(readFileSync(file)))
    .reduce((common, points) => new Set([...common].filter((point) => points.has(point))));
  return known.has(character.codePointAt(0) ?? 0);
}

/**
 * Text as it can be set: composed, with plain line breaks, without control characters or marks that turn the reading
 * direction, and with a replacement for what the font does not have.
 */
export function printable(text: string): string {
  return Array.from(
    text
      .normalize('NFC')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, ''),
    (character) => (character === '\n' || isPrintable(character) ? character : replacement),
  ).join('');
}

/** The same for every text in a piece of data. */
export function printableData(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(printableData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableData(inner)]));
}
