// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '#domain';

/** A size that people can read: `12 kB`, `3,4 MB`. */
export function fileSize(bytes: number, language: Language): string {
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
  if (bytes < 1024) return `${bytes} byte`;
  return bytes < 1024 * 1024
    ? `${format.format(Math.round(bytes / 1024))} kB`
    : `${format.format(bytes / 1024 / 1024)} MB`;
}
