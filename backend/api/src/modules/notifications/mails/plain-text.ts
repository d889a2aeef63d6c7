// SPDX-License-Identifier: EUPL-1.2

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** The body of a mail without mark-up, for readers that show text. Knows only the elements of our own templates. */
export function plainText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, '$2: $1')
    .replace(/<br>/g, '\n')
    .replace(/<li[^>]*>/g, '\n- ')
    .replace(/<\/(p|ul|h1|div)>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|quot|nbsp|amp|#x27|#x60|#x3D);/g, (entity) => entities[entity] ?? entity)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
