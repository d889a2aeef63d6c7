// SPDX-License-Identifier: EUPL-1.2
import { auditWordsToHearings } from './audit-words-a-h';
import { auditWordsFromInterests } from './audit-words-i-z';

type Said = readonly [nl: string, en: string];
type AuditLanguage = 'nl' | 'en';

const words: Readonly<Record<string, Said>> = { ...auditWordsToHearings, ...auditWordsFromInterests };

/** Operations that have a name of their own in the audit log. */
export const namedOperations: Readonly<Record<string, Said>> = {
  'unknown-address': ['Een adres dat niet bestaat', 'An address that does not exist'],
  'case-view.show': ['De zaak gelezen', 'Read the case'],
  'documents.content': ['Een document geopend', 'Opened a document'],
  'case-reports.csv': ['Zaken geëxporteerd als CSV', 'Exported cases as CSV'],
  'case-reports.xlsx': ['Zaken geëxporteerd als werkboek', 'Exported cases as a workbook'],
  'portfolio-projects.csv': ['De portefeuille geëxporteerd als CSV', 'Exported the portfolio as CSV'],
  'audit-entries.csv': ['De auditlog geëxporteerd als CSV', 'Exported the audit log as CSV'],
  'audit-entries.jsonl': ['De auditlog geëxporteerd met zegels', 'Exported the audit log with seals'],
  'audit-samples.draw': ['Een steekproef getrokken', 'Drew a sample'],
  'sessions.signIn': ['Ingelogd', 'Signed in'],
  'sessions.breakGlass': ['Ingelogd met het noodaccount', 'Signed in with the emergency account'],
  'sessions.end': ['Uitgelogd', 'Signed out'],
  'sessions.endElsewhere': ['Uitgelogd door de inlogdienst', 'Signed out by the sign-in service'],
  'sessions.create': ['Ingelogd', 'Signed in'],
  'people.invite': ['Iemand uitgenodigd', 'Invited somebody'],
  'people.inviteAgain': ['Iemand opnieuw uitgenodigd', 'Invited somebody again'],
  'people.changeRoles': ['Rollen van iemand gewijzigd', 'Changed the roles of somebody'],
  'people.remove': ['Iemand verwijderd uit een organisatie', 'Removed somebody from an organisation'],
  'people.handOver': ['Zaken van een vertrekker overgedragen', 'Handed over the cases of somebody who left'],
  'people.setPassword': ['Een wachtwoord ingesteld', 'Set a password'],
  'people.requestPassword': ['Om een nieuw wachtwoord gevraagd', 'Asked for a new password'],
  'people.bootstrap': ['De eerste beheerder aangemaakt', 'Made the first administrator'],
  'people.join': ['Toegetreden tot een organisatie', 'Joined an organisation'],
  'people.link': ['Een account gekoppeld aan een inlogdienst', 'Linked an account to a sign-in service'],
  'people.followGroups': ['Rollen overgenomen van de inlogdienst', 'Took roles from the sign-in service'],
  'people.breakGlass': ['Het noodaccount gebruikt', 'Used the emergency account'],
  'organisations.change': ['Gegevens van een organisatie gewijzigd', 'Changed details of an organisation'],
  'organisations.proposeMerger': ['Een herindeling voorgesteld', 'Proposed a merger of municipalities'],
  'organisations.retractMerger': ['Een voorstel voor een herindeling ingetrokken', 'Retracted a proposed merger'],
  'organisations.merge': ['Een herindeling uitgevoerd', 'Carried out a merger of municipalities'],
  'interests.declare': ['Een persoonlijk belang gemeld', 'Declared a personal interest'],
  'interests.end': ['Een persoonlijk belang beëindigd', 'Ended a personal interest'],
};

const verbs: Readonly<Record<string, Said>> = {
  GET: ['Bekeken', 'Viewed'],
  HEAD: ['Bekeken', 'Viewed'],
  POST: ['Vastgelegd', 'Recorded'],
  PUT: ['Bewaard', 'Saved'],
  DELETE: ['Verwijderd', 'Removed'],
};

/** The parts of an address that stand for something, without the places of ids. */
const partsOf = (path: string): string[] =>
  path
    .replace(/^\/api\/v1/, '')
    .split('/')
    .filter((part) => part !== '' && !part.startsWith('{') && !part.startsWith(':'));

/** The parts of the address of an operation for which there is no word; an operation without any can be read by people. */
export function wordsMissing(operation: string): string[] {
  if (operation in namedOperations) return [];
  const [verb = '', path] = operation.split(' ');
  if (path === undefined || !(verb in verbs)) return [operation];
  return partsOf(path).filter((part) => !(part in words));
}

/**
 * What an operation of the audit log is, for people. A code that nobody knows is said as it is.
 *
 * @param operation a name such as `case-view.show`, or an address such as `POST /api/v1/grants/{id}/payments`
 */
export function auditSentence(operation: string, language: AuditLanguage): string {
  const at = language === 'nl' ? 0 : 1;
  const named = namedOperations[operation];
  if (named) return named[at];
  const [verb = '', path = ''] = operation.split(' ');
  const done = verbs[verb]?.[at];
  const parts = partsOf(path);
  const last = words[parts.at(-1) ?? '']?.[at];
  if (!done || !last) return operation;
  const parent = parts.length > 1 ? words[parts[0] ?? '']?.[at] : undefined;
  if (!parent) return `${done}: ${last}`;
  return `${done}: ${last} (${language === 'nl' ? 'bij' : 'of'} ${parent})`;
}
