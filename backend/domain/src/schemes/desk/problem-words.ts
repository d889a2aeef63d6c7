// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, fieldError } from '../../forms/field-error';
import { euros } from './value-words';

type Say = (...parts: string[]) => string;

const cents = (text = ''): string => euros(Number(text), 'nl');

/** What the checks say, in Dutch; the parts in parentheses come from the English sentence. */
const dutch: readonly (readonly [RegExp, Say])[] = [
  [/^may not be left empty$/, () => 'Dit veld mag niet leeg zijn.'],
  [/^cannot be edited here$/, () => 'Dit veld kunt u hier niet wijzigen. Gebruik de bestanden.'],
  [/^is missing/, () => 'Dit ontbreekt.'],
  [/^is not a field that a scheme has$/, () => 'Een regeling kent dit veld niet. Controleer de spelling.'],
  [
    /^must be a whole number from (\d+) to (\d+)/,
    (from = '', to = '') => `Vul een heel getal in van ${from} tot en met ${to}.`,
  ],
  [/^must be a whole number from (\d+)/, (from = '') => `Vul een heel getal in, ${from} of meer.`],
  [/^must be a text/, () => 'Vul een tekst in.'],
  [/^must be true or false/, () => 'Vul true of false in.'],
  [/^must be a local time/, () => 'Vul een bestaande dag en tijd in: JJJJ-MM-DDTUU:mm.'],
  [/^must be a date/, () => 'Vul een bestaande dag in: JJJJ-MM-DD.'],
  [/^must be one of ([^,]+(?:, [^,]+)*), but/, (all = '') => `Kies een van: ${all}.`],
  [/^is above the maximum per application$/, () => 'Het minimum is hoger dan het maximum per aanvraag.'],
  [/^is above the maximum per municipality and year$/, () => 'Het minimum is hoger dan het maximum per jaar.'],
  [/^is above the maximum per applicant$/, () => 'Het maximum per jaar is hoger dan het maximum per aanvrager.'],
  [
    /^the (?:types|tranches) together have (\d+) cents, more than the (\d+) of the scheme$/,
    (sum, most) => `De plafonds zijn samen ${cents(sum)}. Dat is meer dan het plafond van de regeling: ${cents(most)}.`,
  ],
  [
    /^add up to (\d+)%, at most (\d+)% is possible$/,
    (sum = '', most = '') => `De voorschotten zijn samen ${sum}%. Ten hoogste ${most}% kan.`,
  ],
  [/^must come after opensAt$/, () => 'De periode sluit voordat zij opent.'],
  [
    /^overlaps the window before it, which closes at (.+)$/,
    (at = '') => `Deze periode overlapt de vorige, die sluit op ${at}.`,
  ],
  [/^is below cureDaysMinimum$/, () => 'De termijn is korter dan de kortste termijn.'],
  [/^is above decisionWeeks$/, () => 'De streeftermijn is langer dan de beslistermijn.'],
  [/^goes round in a circle: (.+)$/, (way = '') => `De voorwaarden verwijzen naar elkaar: ${way}.`],
  [/^cannot be read as a condition: (.+)$/, (text = '') => `Dit is geen leesbare voorwaarde: ${text}.`],
  [/^is no condition: (.+) is not yes or no$/, (text = '') => `Dit is geen voorwaarde: ${text} geeft geen ja of nee.`],
  [
    /^uses (\S+), which is no question that comes before it$/,
    (name = '') => `De voorwaarde gebruikt ${name}, en dat is geen eerdere vraag.`,
  ],
  [/^uses (\S+), which does not exist$/, (name = '') => `De voorwaarde gebruikt ${name}, en dat bestaat niet.`],
  [/^the scheme has no article (.+)$/, (article = '') => `De regeling heeft geen artikel ${article}.`],
  [/^the key (\S+) occurs twice$/, (key = '') => `De sleutel ${key} komt twee keer voor.`],
  [/^(\S+) is not supported: /, (word = '') => `${word} wordt niet ondersteund.`],
];

/** What is wrong with a definition, as an error of a field in two languages. */
export function problemError(path: string, reason: string): FieldError {
  for (const [pattern, say] of dutch) {
    const found = pattern.exec(reason);
    if (found) return fieldError(path, 'WRONG_FORM', say(...found.slice(1)), `${reason}.`);
  }
  return fieldError(path, 'WRONG_FORM', `Dit klopt niet: ${reason}.`, `${reason}.`);
}

/** The errors of problems that name their path before a colon. */
export function problemErrors(problems: readonly string[]): FieldError[] {
  return problems.map((problem) => {
    const at = problem.indexOf(': ');
    return problemError(problem.slice(0, at), problem.slice(at + 2));
  });
}
