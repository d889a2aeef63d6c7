// SPDX-License-Identifier: EUPL-1.2
import { Injectable, InjectionToken, signal } from '@angular/core';
import type { Answers, Question } from '#domain';
import type { SendFile } from './uploads';

/** What the fields of one form may know of the rest of it. */
@Injectable()
export class FormContext {
  /** All answers that count, also those of other pages. */
  readonly answers = signal<Answers>({});
  /** All questions of the whole form. */
  readonly questions = signal<readonly Question[]>([]);
  /** Every field says what it is needed for. */
  readonly reasons = signal(false);
}

/** Where the files of a question go; a page that has no such place gives none. */
export interface QuestionFiles {
  /** How a file of this question is sent; the answer of the server has `id` and `fileName`. */
  send(question: string): SendFile;
  /** Takes a file away; answers whether it is gone. */
  remove(documentId: string): Promise<boolean>;
  href(documentId: string): string;
  sizeOf(documentId: string): number | undefined;
  readonly accept: () => readonly string[] | undefined;
  readonly maxBytes: () => number | undefined;
}

export const questionFiles = new InjectionToken<QuestionFiles>('files of questions');
