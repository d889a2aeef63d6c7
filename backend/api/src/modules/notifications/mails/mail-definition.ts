// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The language of dealings is Dutch (Awb 2:6). */
export type MailLanguage = 'nl';

/** A date for the calendar of the reader. */
export interface MailDay {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly cancelled?: boolean;
  readonly sequence?: number;
}

/** What every mail knows. Dates and amounts arrive as people read them. */
export interface CaseMailData {
  readonly recipientName: string;
  readonly caseNumber: string;
  readonly projectName: string;
  /** Where in the portal the reader goes on. */
  readonly link: string;
  /** Dates that go with the mail as a calendar file. */
  readonly calendar?: { readonly name: string; readonly days: readonly MailDay[] };
}

/** A mail about an account has no case: number and project stay empty. */
export interface AccountMailData extends CaseMailData {
  readonly organisationName: string;
  /** The link, encrypted until the mail leaves: it lets somebody in. */
  readonly sealedLink?: string;
}

/** One kind of mail: a folder with a template and a sample. */
export interface MailDefinition<Data extends CaseMailData = CaseMailData> {
  readonly name: string;
  /** The words on the link. */
  readonly action: string;
  readonly sample: Data;
  /** The template of the body, in Handlebars. */
  readonly template: string;
  subject(data: Data, language: MailLanguage): string;
}

/** Reads template and sample beside the definition. */
export function defineMail<Data extends CaseMailData>(
  folder: string,
  definition: Pick<MailDefinition<Data>, 'name' | 'action' | 'subject'>,
): MailDefinition<Data> {
  const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const sample = JSON.parse(file('sample.json')) as Data;
  return { ...definition, template: file('template.hbs'), sample };
}
