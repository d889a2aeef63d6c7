// SPDX-License-Identifier: EUPL-1.2
import { auditSentence } from '#domain';

/** What the lines about somebody call things, in words. */
const words: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  password: ['met een wachtwoord', 'with a password'],
  code: ['met wachtwoord en code', 'with password and code'],
  provider: ['bij een inlogdienst', 'at a sign-in service'],
  break_glass: ['met het noodaccount', 'with the sealed account'],
  session: ['browser', 'browser'],
  command: ['handeling', 'command'],
  invitation: ['uitnodiging', 'invitation'],
  reset: ['nieuw wachtwoord', 'new password'],
  confirmed: ['bevestigd', 'confirmed'],
  open: ['wacht', 'waits'],
  closed: ['gestopt', 'stopped'],
  'for you': ['voor u', 'for you'],
  'by you': ['door u', 'by you'],
};

/** A word of a line as people read it: an operation of the log as its sentence; what has no word stays as it is. */
export function keptWord(what: string, language: 'nl' | 'en'): string {
  const word = words[what]?.[language === 'nl' ? 0 : 1];
  return word ?? auditSentence(what, language);
}
