// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition } from './definition';
import { uniqueKeys } from './question-references';

/** What obligations and advances name must exist, wait for nothing that waits for them, and have a day. */
export function checkObligations(
  { obligations, advances, advanceMaximum }: GrantTypeDefinition,
  path: string,
  problems: string[],
): void {
  uniqueKeys(obligations, `${path}.obligations`, problems);
  uniqueKeys(advances, `${path}.advances`, problems);
  const keys = obligations.map(({ key }) => key);
  for (const { key, kind, due, every, confirm } of obligations) {
    const at = `${path}.obligations.${key}`;
    if (key === 'grant') problems.push(`${at}.key: grant is the decision itself and cannot be an obligation`);
    if (due.after !== 'grant' && !keys.includes(due.after)) {
      problems.push(`${at}.due.after: ${due.after} is neither grant nor an obligation`);
    }
    if (!(due.months || due.weeks || due.years || due.until || due.before || every)) {
      problems.push(`${at}.due: names no weeks, months or years, and no day`);
    }
    if (due.until && due.before) problems.push(`${at}.due: until and before cannot both be named`);
    if ((kind === 'progress') !== (every !== undefined)) {
      problems.push(`${at}.every: belongs to an obligation of the kind progress, and only to it`);
    }
    if (every && (every.months === undefined) === (every.yearly === undefined)) {
      problems.push(`${at}.every: names either months or yearly`);
    }
    if (every && !obligations.some((other) => other.key === every.until && !other.every && other.key !== key)) {
      problems.push(`${at}.every.until: ${every.until} is no obligation with one day`);
    }
    if (confirm && kind !== 'continuing') {
      problems.push(`${at}.confirm: belongs to an obligation of the kind continuing`);
    }
    let after = due.after;
    for (let step = 0; step <= keys.length && after !== 'grant'; step += 1) {
      if (step === keys.length || after === key) {
        problems.push(`${at}.due.after: waits for itself`);
        break;
      }
      after = obligations.find((other) => other.key === after)?.due.after ?? 'grant';
    }
  }
  for (const { key, on } of advances.filter((advance) => advance.on !== 'grant' && !keys.includes(advance.on))) {
    problems.push(`${path}.advances.${key}.on: ${on} is neither grant nor an obligation`);
  }
  const share = advances.reduce((sum, { percentage }) => sum + percentage, 0);
  const most = advanceMaximum?.percentage ?? 100;
  if (share > most) problems.push(`${path}.advances: add up to ${share}%, at most ${most}% is possible`);
}
