// SPDX-License-Identifier: EUPL-1.2
import { type Language, textIn } from '#domain/basics';
import type { Problem } from '../shared/http';

/** What is wrong with one field, or nothing. */
export function errorAt(problem: Problem | undefined, path: string, language: Language): string {
  const message = problem?.errors?.find((one) => one.path === path)?.message;
  return message ? textIn(message, language) : '';
}
