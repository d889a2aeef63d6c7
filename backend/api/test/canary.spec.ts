// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import supertest from 'supertest';
import { localDate } from '#domain';
import { goodAnswers } from '../src/demo/sample-answers';
import type { MailKind } from '../src/modules/notifications/mails';
import { renderMail } from '../src/modules/notifications/mails/render';
import { type TestApp, startApp } from './app';
import { Browser } from './browser';
import { sql } from './database';
import { anAdvised, people, typeOf } from './given';
import { type Route, routesOf } from './routes';
import type { Schema } from './valid-body';

/** Words that nothing else in the world says; each stands for something of a person. */
const canary = {
  name: 'Zwaanhilde Quibbelvoort',
  email: 'zwaanhilde.quibbelvoort@kanariegemeente.example',
  iban: 'NL20INGB0001234567',
  phone: '06-98765012',
  bsn: '123456782',
  text: 'Kanariefluit bij de buren, vertrouwelijk',
} as const;
const signs = [
  'zwaanhilde',
  'quibbelvoort',
  'kanariegemeente',
  'nl20ingb0001234567',
  '98765012',
  '123456782',
  'kanariefluit',
];

interface Contract {
  readonly paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema?: Schema }> } }>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const contract = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as Contract;
const signIn = /^\/api\/v1\/(sessions|sign-ins|demo-accounts)/;

/** The link is another one for each mail; the subject does not hold it. */
function subjectOf(kind: string, data: Readonly<Record<string, string>>): string {
  return renderMail(kind as MailKind, { link: 'https://flexloket.example/', ...data } as never).subject;
}

describe('What is said of a person', () => {
  let app: TestApp;
  let base: string;
  let submitted: string;
  const said: string[] = [];
  const problems: string[] = [];
  const addresses: string[] = [];
  const keep = (...parts: unknown[]): void => void said.push(parts.map(String).join(' '));
  const logger: LoggerService = { log: keep, warn: keep, error: keep, debug: keep, verbose: keep, fatal: keep };
  const writers = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write.bind(stream) }));

  const note = (status: number, body: unknown, headers: Record<string, string>): void => {
    if (status >= 400) problems.push(JSON.stringify(body));
    for (const name of ['location', 'content-location', 'link']) if (headers[name]) addresses.push(headers[name]);
  };

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    app.nest.useLogger(logger);
    for (const { stream, write } of writers) {
      stream.write = ((...given: Parameters<typeof write>) => {
        keep(given[0]);
        return write(...given);
      }) as typeof stream.write;
    }
    base = await app.listen();
    await tells();
    await throughEveryDoor();
  }, 180_000);
  afterAll(async () => {
    for (const { stream, write } of writers) stream.write = write;
    app.nest.useLogger(false);
    await app.close();
  });

  /** Every text that is not a choice or a day becomes one of the words. */
  function worded(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) return value.map((one: unknown) => worded(one, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, worded(part, name)]));
    }
    if (typeof value !== 'string') return value;
    if (value.includes('@')) return canary.email;
    if (/iban/i.test(key)) return canary.iban;
    if (/phone|telefoon/i.test(key)) return canary.phone;
    if (key === 'projectName') return value;
    if (/name|naam/i.test(key)) return canary.name;
    return value.includes(' ') ? canary.text : value;
  }

  /** The main road: an application, an invitation, a wrong sign-in, a request for completion. */
  async function tells(): Promise<void> {
    const submits = await Browser.signIn(base, people.submits);
    const type = await typeOf(app, 'flexwonen-zh', 'haalbaarheid');
    const begun = await submits.post('/applications', { schemeKey: 'flexwonen-zh', typeKey: type.key });
    submitted = String(begun.body['id']);
    const answers = goodAnswers(type, { projectName: 'Flexwoningen Sportlaan', today: localDate('2026-03-02') });
    for (const { key } of type.pages) {
      const kept = await submits.put(`/applications/${submitted}/pages/${key}`, {
        revision: 0,
        answers: worded(answers[key] ?? {}),
      });
      expect([key, kept.status]).toEqual([key, 200]);
    }
    for (const { key } of type.documents.filter(({ required }) => required)) {
      const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
      const file = supertest(base).post(`/api/v1/applications/${submitted}/documents`).set(submits.headers);
      const sent = await file
        .field('kind', key)
        .field('purpose', 'application')
        .attach('file', pdf, `${canary.name}.pdf`);
      note(sent.status, sent.body, sent.headers);
    }
    const [row] = await sql<{ version: number }>(
      app.database.systemUrl,
      'select version from application where id = $1',
      [submitted],
    );
    const sent = await submits.post(`/applications/${submitted}/submissions`, {
      expectedVersion: row?.version,
      declaration: true,
      electronicMessages: true,
    });
    expect([sent.status, sent.body['code']]).toEqual([201, undefined]);
    const wrong = await supertest(base)
      .post('/api/v1/sessions')
      .send({ email: canary.email, password: `${canary.text}1!` });
    note(wrong.status, wrong.body, wrong.headers);
    expect(wrong.status).toBe(401);
    const link = await supertest(base).post('/api/v1/password-links').send({ email: canary.email });
    note(link.status, link.body, link.headers);
    await anAdvised(app, { typeKey: 'verplaatsing', by: people.submits });
    await app.drain();
  }

  /** Every route, by those who may enter and with words in every field, address and question. */
  async function throughEveryDoor(): Promise<void> {
    const visitors = await Promise.all(
      [people.submits, people.assessor, people.decider, people.finance, people.administrator, people.auditor].map(
        (one) => Browser.signIn(base, one),
      ),
    );
    for (const route of routesOf(app.nest)) {
      if (!route.path.startsWith('/api/') || signIn.test(route.path)) continue;
      for (const who of visitors) await enter(route, who);
    }
  }

  async function enter({ verb, path }: Route, who: Browser): Promise<void> {
    const address = path.replace(/:id\b/, submitted).replace(/:\w+/g, encodeURIComponent(canary.name));
    const request = supertest(base)[verb](address).set(who.headers);
    if (verb === 'get' || verb === 'delete') void request.query({ q: canary.name, person: canary.email });
    const asked = contract.paths[path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')]?.[verb];
    const schema = asked?.requestBody?.content['application/json']?.schema;
    const reply = await (schema ? request.send(filled(schema) as object) : request);
    note(reply.status, reply.body, reply.headers);
    expect([verb, path, reply.status < 500]).toEqual([verb, path, true]);
  }

  function filled(schema: Schema, key = ''): unknown {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    if (reference) return filled(contract.components.schemas[reference.split('/').at(-1) ?? ''] ?? {}, key);
    if (schema.enum) return schema.enum[0];
    if (schema.properties) {
      return Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, filled(part, name)]));
    }
    if (schema.type === 'array') return [filled(schema.items ?? {}, key)];
    if (schema.type === 'boolean') return true;
    if (schema.type === 'number' || schema.type === 'integer') return 1;
    if (/mail/i.test(key)) return canary.email;
    if (/name|witness/i.test(key)) return canary.name;
    if (/iban/i.test(key)) return canary.iban;
    if (/id$|Id$/.test(key)) return submitted;
    return /On$|day|from|until/i.test(key) ? '2026-03-02' : `${canary.text} ${canary.bsn} ${canary.phone}`;
  }

  const found = (lines: readonly string[]): string[] =>
    lines.filter((line) => signs.some((sign) => line.toLowerCase().includes(sign)));

  it('really was said: the application holds the words', async () => {
    const pages = await sql(
      app.database.systemUrl,
      'select answers::text from application_page where application_id = $1',
      [submitted],
    );
    expect(found(pages.map((row) => JSON.stringify(row))).length).toBeGreaterThan(0);
    expect(problems.length).toBeGreaterThan(300);
  });

  it('stands in no line of the audit log and in no event', async () => {
    const rows = await sql<{ line: string }>(
      app.database.systemUrl,
      'select to_jsonb(x)::text as line from audit_entry x',
    );
    expect(rows.length).toBeGreaterThan(500);
    expect(found(rows.map(({ line }) => line))).toEqual([]);
    const events = await sql<{ line: string }>(
      app.database.systemUrl,
      'select to_jsonb(x)::text as line from case_event x',
    );
    expect(found(events.map(({ line }) => line))).toEqual([]);
  });

  it('is not written to the output, nor to the log of the process', () => {
    expect(found(said)).toEqual([]);
  });

  it('stands in no problem that is answered and in no address', () => {
    expect(found(problems)).toEqual([]);
    expect(found(addresses)).toEqual([]);
  });

  it('stands in no job, no counter of attempts and no subject of a mail or message', async () => {
    const jobs = await sql<{ line: string }>(
      app.database.ownerUrl,
      `select name || ' ' || coalesce(data::text, '') || ' ' || coalesce(output::text, '') as line from pgboss.job`,
    );
    expect(jobs.length).toBeGreaterThan(0);
    expect(found(jobs.map(({ line }) => line))).toEqual([]);
    const counters = await sql<{ key: string }>(app.database.systemUrl, 'select key from rate_limit');
    expect(found(counters.map(({ key }) => key))).toEqual([]);
    const messages = await sql<{ subject: string }>(app.database.systemUrl, 'select subject from message');
    expect(found(messages.map(({ subject }) => subject))).toEqual([]);
    const mails = await sql<{ kind: string; data: Record<string, string> }>(
      app.database.systemUrl,
      'select kind, data from mail',
    );
    expect(mails.length).toBeGreaterThan(0);
    expect(found(mails.map(({ kind, data }) => subjectOf(kind, data)))).toEqual([]);
  });
});
