// SPDX-License-Identifier: EUPL-1.2
/**
 * What the parts of an address, a contact and a partner look like, trimmed, as the source of a regular expression with the
 * `u` flag; the schema of the answers says the same.
 */
export const partPatterns = {
  postcode: '[1-9][0-9]{3} ?(?![sS][aAdDsS])[a-zA-Z]{2}',
  email: String.raw`[^\s@<>"\(\),;:]+@([a-zA-Z0-9]([a-zA-Z0-9\-]*[a-zA-Z0-9])?\.)+[a-zA-Z]{2,}`,
  phone: String.raw`(?=(?:[^0-9]*[0-9]){10,15}[^0-9]*$)[+0][0-9 \(\)\-]+`,
  registration: '[0-9]{8}',
} as const;

/** Whether a text has this form, whatever stands around it. */
export function fits(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(text.trim());
}
