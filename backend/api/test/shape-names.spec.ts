// SPDX-License-Identifier: EUPL-1.2
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('The shapes in the contract', () => {
  it('have a name of their own: of two with one name the contract shows only one', () => {
    const files = globSync('**/*.dto.ts', { cwd: join(__dirname, '../src') }).concat(
      globSync('**/*responses*.ts', { cwd: join(__dirname, '../src') }),
    );
    const sources = [...new Set(files)].map((file) => readFileSync(join(__dirname, '../src', file), 'utf8'));
    const names = sources.flatMap((source) => [...source.matchAll(/^export class (\w+)/gm)].map(([, name]) => name));
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
