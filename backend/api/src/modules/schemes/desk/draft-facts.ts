// SPDX-License-Identifier: EUPL-1.2
import { changesBetween, legalTimeZone, type SchemeChange, type SchemeDefinition } from '#domain';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: legalTimeZone, dateStyle: 'short', timeStyle: 'short' });

/** An instant as a definition writes it: `YYYY-MM-DDTHH:mm` in the legal time zone. */
export function windowMoment(instant: Date): string {
  return clock.format(instant).replace(' ', 'T');
}

/** A published version: what it says, and the window that it has now. */
export interface InForce {
  readonly definition: SchemeDefinition;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** What is in force, with the window as it was published or moved. */
export function definitionInForce({ definition, opensAt, closesAt }: InForce): SchemeDefinition {
  return { ...definition, window: { opensAt: windowMoment(opensAt), closesAt: windowMoment(closesAt) } };
}

/** What a draft changes in what is in force; nothing for a scheme that begins with it. */
export function changesOf(inForce: InForce | null, draft: SchemeDefinition): SchemeChange[] {
  return inForce === null ? [] : changesBetween(definitionInForce(inForce), draft);
}

/** How much is new; a scheme that begins is one thing. */
export function countOfChanges(inForce: InForce | null, draft: SchemeDefinition): number {
  return inForce === null ? 1 : changesOf(inForce, draft).length;
}

/** The number after the highest one. */
export function nextVersion(versions: readonly string[]): string {
  const numbers = versions.map(Number).filter((number) => Number.isSafeInteger(number));
  return String(Math.max(0, ...numbers) + 1);
}
