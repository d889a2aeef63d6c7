// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  type FieldError,
  fieldError,
  type FormPage,
  type GrantTypeDefinition,
  type Question,
  questionsOf,
} from '#domain';
import { RefusedError } from '../../platform/refused.error';

const maximumBytes = 256 * 1024;
const deepest = 8;

/** The question that plays a role in the form of a type. */
export function questionWithRole(
  type: Pick<GrantTypeDefinition, 'pages'>,
  role: NonNullable<Question['role']>,
): Question | undefined {
  return questionsOf(type).find((question) => question.role === role);
}

/** What the case is called in lists: the answer to the question with that role, if it is a text. */
export function projectNameIn(questions: readonly Question[], answers: Answers): string | undefined {
  const question = questions.find(({ role }) => role === 'project_name');
  const answer = question && Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
  if (!question) return undefined;
  return typeof answer === 'string' ? [...answer.trim()].slice(0, 200).join('') : '';
}

/** The least amount with which the applicant can go on, in cents, when it says one. */
export function minimumIn(type: GrantTypeDefinition, answers: Answers): number | null {
  const question = questionWithRole(type, 'minimum_amount');
  const answer = question ? answers[question.key] : undefined;
  return Number.isSafeInteger(answer) && Number(answer) > 0 ? Number(answer) : null;
}

function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** Paths of what cannot be kept at all: broken text, names that are no data, and too much nesting. */
function unstorable(value: unknown, path: string, depth = 0): string[] {
  if (typeof value === 'string') return isStorableText(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  if (depth > deepest) return [path];
  return Object.entries(value).flatMap(([name, part]) => {
    const inside = path === '' ? name : `${path}.${name}`;
    if (name === '__proto__' || !isStorableText(name)) return [path === '' ? 'answers' : path];
    return unstorable(part, inside, depth + 1);
  });
}

function unknownQuestions(page: FormPage, answers: Answers): string[] {
  const known = new Set(page.questions.map(({ key }) => key));
  return Object.keys(answers).filter((key) => !known.has(key));
}

/**
 * Refuses what cannot be kept as an answer: too much of it, questions that the page does not have, and text that no
 * database can hold. Everything else is kept as typed, right or wrong.
 */
export function refuseUnstorable(page: FormPage, answers: Answers): void {
  if (Buffer.byteLength(JSON.stringify(answers)) > maximumBytes) throw new RefusedError({ code: 'BODY_TOO_LARGE' });
  const errors: FieldError[] = [
    ...unstorable(answers, '').map((path) =>
      fieldError(
        path,
        'CONTROL_CHARACTER',
        'Dit antwoord bevat tekens die wij niet kunnen bewaren. Typ de tekst opnieuw.',
        'This answer contains characters that we cannot keep. Type the text again.',
      ),
    ),
    ...unknownQuestions(page, answers).map((key) =>
      fieldError(
        key.toWellFormed(),
        'UNKNOWN',
        'Deze vraag staat niet op deze pagina. Laad de pagina opnieuw.',
        'This question is not on this page. Load the page again.',
      ),
    ),
  ];
  if (errors.length > 0) throw new RefusedError({ code: 'ANSWERS_INVALID' }, errors);
}
