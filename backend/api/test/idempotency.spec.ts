// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync } from 'node:fs';
import { uploadFolder } from '../src/modules/documents/upload-options';
import { type TestApp, startApp } from './app';
import { Browser } from './browser';
import { aDraft, aSubmitted, people, typeOf } from './given';
import { eventsOf, rowsOf } from './given-delivery';

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

describe('A key makes a command happen once', () => {
  let app: TestApp;
  let base: string;
  let officer: Browser;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
    officer = await Browser.signIn(base, people.submits);
  });
  afterAll(() => app.close());

  it('knows the same file again, and does not take another file for it', async () => {
    const { id } = await aDraft(app);
    const key = crypto.randomUUID();
    const send = (text: string) =>
      officer.upload(`/applications/${id}/documents`, 'quotation', 'a.pdf', pdf(text), key);
    const first = await send('one');
    expect(first.status).toBe(201);
    expect((await send('one')).body).toEqual(first.body);
    expect(await send('two')).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('lets a refused command be repeated with its key once nothing stands in the way', async () => {
    const { id } = await aDraft(app);
    const key = crypto.randomUUID();
    const send = (declaration: boolean) =>
      officer.post(
        `/applications/${id}/submissions`,
        { expectedVersion: 1, declaration, electronicMessages: true },
        key,
      );
    expect((await send(false)).status).toBe(400);
    await rowsOf(app, 'update application set version = 2 where id = $1', [id]);
    expect(await send(true)).toMatchObject({ status: 409, body: { code: 'STALE_VERSION' } });
    await rowsOf(app, 'update application set version = 1 where id = $1', [id]);
    const done = await send(true);
    expect(done.status).toBe(201);
    expect((await send(true)).body).toEqual(done.body);
  });

  it('answers a command without an answer twice alike, and is of one person', async () => {
    const submitted = await aSubmitted(app);
    const assessor = await Browser.signIn(base, people.assessor);
    const taken = { expectedVersion: submitted.version };
    const key = crypto.randomUUID();
    expect((await assessor.post(`/applications/${submitted.id}/assignments`, taken, key)).status).toBe(201);
    const colleague = await Browser.signIn(base, people.assessor2);
    expect((await colleague.post(`/applications/${submitted.id}/assignments`, taken, key)).body['code']).toBe(
      'STALE_VERSION',
    );
    const [item] = (await typeOf(app, 'flexwonen-zh', 'haalbaarheid')).checklist;
    const path = `/applications/${submitted.id}/checklist/${item?.key}`;
    const answered = crypto.randomUUID();
    const answers = [1, 2].map(() => assessor.put(path, { result: 'yes', reason: '' }, answered));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([204, 204]);
    const events = await eventsOf(app, submitted.id);
    expect(events.filter((type) => type === 'ChecklistAnswered')).toHaveLength(1);
  });

  it('leaves no file behind when the request is refused before anybody looked at it', async () => {
    const { id } = await aDraft(app);
    const waiting = (): string[] => (existsSync(uploadFolder) ? readdirSync(uploadFolder) : []);
    const before = waiting();
    expect((await officer.upload(`/applications/${id}/documents`, 'x'.repeat(200), 'a.pdf', pdf('z'))).status).toBe(
      400,
    );
    const left = (): string[] => waiting().filter((name) => !before.includes(name));
    for (let turn = 0; turn < 1_000 && left().length > 0; turn += 1) await new Promise((next) => setImmediate(next));
    expect(left()).toEqual([]);
  });
});
