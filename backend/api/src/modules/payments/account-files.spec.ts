// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from '../../../test/app';
import { attach, people } from '../../../test/given';
import { grantOf, refused, rowsOf } from '../../../test/given-delivery';
import { accounted, aGrantWithCuts } from '../../../test/given-sanctions';
import { FinalAccountService } from './final-account.service';

describe('Files that answer a question of the final account', () => {
  let app: TestApp;
  let granted: Awaited<ReturnType<typeof aGrantWithCuts>>;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    granted = await aGrantWithCuts(app, 'photos');
  });
  afterAll(() => app.close());

  const ask = async (answers: Record<string, unknown>, documentIds: string[] = []) => {
    const { id, version } = await grantOf(app, granted.id);
    const body = { expectedVersion: version, answers, documentIds };
    return app.get(FinalAccountService).ask(await app.actor(people.submits), id, body);
  };
  const errorsOf = async (attempt: Promise<unknown>) =>
    (await refused(attempt)).errors.map(({ path, code }) => [path, code]);

  it('are needed, of this case, of this question and of this purpose', async () => {
    expect(await errorsOf(ask({}))).toEqual([['photos', 'REQUIRED']]);
    const elsewhere = await attach(app, granted.id, 'toelichting', people.submits, 'amendment');
    const stranger = '0b0e9c7e-5a0e-4a0e-8a0e-0a0e0a0e0a0e';
    const files = [elsewhere, stranger].map((documentId) => ({ documentId, fileName: 'x.pdf' }));
    expect(await errorsOf(ask({ photos: files }))).toEqual([
      ['photos', 'NOT_A_FILE'],
      ['photos', 'NOT_A_FILE'],
    ]);
    const many = [...files, ...files];
    expect(await errorsOf(ask({ photos: many }))).toContainEqual(['photos', 'TOO_LARGE']);
  });

  it('are taken of the kinds that the form asks, and scanned as for the application', async () => {
    const wrong = await refused(attach(app, granted.id, 'no_such_question', people.submits, 'determination'));
    expect(wrong.errors).toMatchObject([{ path: 'kind', code: 'UNKNOWN' }]);
  });

  it('go with the request and stay; what no answer names is left out', async () => {
    const unnamed = await attach(app, granted.id, 'photos', people.submits, 'determination');
    const photo = await accounted(app, granted);
    const [request] = await rowsOf<{ document_ids: string[] }>(
      app,
      'select document_ids from determination_request where application_id = $1',
      [granted.id],
    );
    expect(request?.document_ids).toEqual([photo]);
    const locked = await rowsOf<{ id: string; locked: boolean }>(
      app,
      'select id, locked_at is not null as locked from document where id = any($1) order by locked',
      [[photo, unnamed]],
    );
    expect(locked).toEqual([
      { id: unnamed, locked: false },
      { id: photo, locked: true },
    ]);
  });
});
