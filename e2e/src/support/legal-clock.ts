// SPDX-License-Identifier: EUPL-1.2

/** How far the clock of the stack under test is from that of the machine. */
export const offsetName = 'E2E_CLOCK_OFFSET_MS';

/** The Monday on which every stack begins, so that no journey depends on the day or the hour at which it is walked. */
export const firstDay = '2026-03-02';

/** This moment by the clock of the stack under test. */
export const legalNow = (): Date => new Date(Date.now() + Number(process.env[offsetName] ?? 0));

/** The moment at which it is this time in Amsterdam on a day; the offset that holds there then is asked, not known. */
function inAmsterdam(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(asUtc);
  return new Date(2 * asUtc.getTime() - new Date(`${shown.replace(' ', 'T')}Z`).getTime());
}

/** What a clock is told so that it is now this time on this day, in milliseconds. */
export const offsetTo = (day: string, time = '09:00'): string => String(inAmsterdam(day, time).getTime() - Date.now());

/** Lets what reads the address and the clock of the stack find this one; answers how to take that back. */
export function pointsAt(
  places: Readonly<Partial<Record<'E2E_BASE_URL' | 'E2E_MAIL_URL' | typeof offsetName, string>>>,
): () => void {
  const before = Object.keys(places).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, places);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
