// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { daysInWords } from './days-in-words';
import { type MailDataOf, type MailKind, mailKinds } from './index';
import type { CaseMailData, MailDefinition, MailLanguage } from './mail-definition';
import { plainText } from './plain-text';

/** A mail as it goes out. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

type Template = (data: unknown) => string;

const engine = Handlebars.create();
engine.registerHelper('days', (days: unknown) => daysInWords(Number(days)));

function compiled(source: string): Template {
  const template = engine.compile(source, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { days: true },
    noEscape: false,
  });
  return (data) => template(data, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false });
}

const layout = compiled(readFileSync(join(__dirname, 'layout.hbs'), 'utf8'));
const bodies = new Map<string, Template>(
  Object.values(mailKinds).map(({ name, template }) => [name, compiled(template)]),
);

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}

function safeLink(link: string): string {
  const { protocol } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`a mail cannot link to ${protocol}`);
  return link;
}

/** Makes subject, HTML and text of a mail. Every text in the data is shown as text, never as mark-up or template. */
export function renderMail<Kind extends MailKind>(
  kind: Kind,
  data: MailDataOf<Kind>,
  language: MailLanguage = 'nl',
): RenderedMail {
  const definition = mailKinds[kind] as unknown as MailDefinition<CaseMailData>;
  const body = bodies.get(kind);
  if (!body) throw new Error(`no template for the mail ${kind}`);
  const subject = oneLine(definition.subject(data, language));
  const html = layout({
    language,
    subject,
    body: body(data),
    action: definition.action,
    recipientName: data.recipientName,
    caseNumber: data.caseNumber,
    link: safeLink(data.link),
  }).trimStart();
  return { subject, html, text: plainText(html.slice(html.indexOf('<body'))) };
}

/** Every kind with its sample, to look at. */
export function renderSamples(): readonly (RenderedMail & { readonly kind: MailKind })[] {
  return (Object.keys(mailKinds) as MailKind[]).map((kind) => ({ kind, ...renderMail(kind, mailKinds[kind].sample) }));
}
