// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../../../test/app';
import { aDraft, attach, people } from '../../../test/given';
import type { FormPage, GrantTypeDefinition, Question, SchemeDefinition } from '#domain';
import type { Actor } from '../../platform/actor';
import { systemActor } from '../../platform/actor';
import { loadScheme } from '../schemes/scheme-loader';
import { SchemesService } from '../schemes/schemes.service';
import { DraftService } from './draft.service';
import { SubmitService } from './submit.service';
import { VersionMoves } from './version-moves.service';

const shipped = loadScheme('flexwonen-zh', '1');
const window = { opensAt: new Date('2026-01-01T08:00:00Z'), closesAt: new Date('2026-12-31T16:00:00Z') };
const text = (nl: string) => ({ nl, en: nl });
let last = 1;

/** The shipped scheme with another version of its first type. */
function next(change: (type: GrantTypeDefinition) => GrantTypeDefinition, more: Partial<SchemeDefinition> = {}) {
  last += 1;
  const types = shipped.types.map((type) => (type.key === 'haalbaarheid' ? change(type) : type));
  return { ...shipped, ...more, version: String(last), types };
}

function withQuestion(question: Question, page = 0) {
  return (type: GrantTypeDefinition): GrantTypeDefinition => ({
    ...type,
    pages: type.pages.map((one, place): FormPage =>
      place === page ? { ...one, questions: [...one.questions, question] } : one,
    ),
  });
}

const rent: Question = {
  key: 'expectedRent',
  type: 'money',
  label: text('Huur'),
  neededFor: text('De huur telt mee.'),
};

describe('A draft and a new version of its scheme', () => {
  let app: TestApp;
  let moves: VersionMoves;
  let submitter: Actor;
  const publish = (scheme: SchemeDefinition) =>
    app.work.run(systemActor, (tx) => app.get(SchemesService).publish(tx, scheme, window));
  const query = <Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    app.work.read(systemActor, (reader) => reader.query<Row>(sql, values));
  const submit = (id: string, expectedVersion = 1) =>
    app.get(SubmitService).submit(submitter, id, { expectedVersion, declaration: true, electronicMessages: true });
  const pinnedTo = async (id: string) =>
    (
      await query<{ version: string; state: string; answers: Record<string, Record<string, unknown>> }>(
        `select v.version, a.state, (select json_object_agg(p.page_key, p.answers) from application_page p where p.application_id = a.id) as answers
         from application a join scheme_version v on v.id = a.scheme_version_id where a.id = $1`,
        id,
      )
    )[0];

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    moves = app.get(VersionMoves);
    submitter = await app.actor(people.submits);
  });
  afterAll(() => app.close());

  it('shows what is new, what vanished and what becomes of the amount, before anything is sent', async () => {
    const draft = await aDraft(app, { moneyCents: 2_000_000 });
    await expect(moves.change(submitter, draft.id)).resolves.toMatchObject({ rule: 'none', noticeable: false });
    const version = await publish(next((type) => ({ ...withQuestion(rent)(type), maximumCents: 800_000 })));
    const change = await moves.change(submitter, draft.id);
    expect(change).toMatchObject({
      rule: 'moves',
      noticeable: true,
      fromVersion: '1',
      toVersionId: version.id,
      questions: [{ kind: 'added', key: 'expectedRent', answered: false }],
      before: { totalCents: 1_000_000 },
      after: { totalCents: 800_000 },
    });
    await expect(submit(draft.id)).rejects.toMatchObject({
      refusal: { code: 'SCHEME_VERSION_CHANGED', details: { version: version.version } },
    });
    expect(await pinnedTo(draft.id)).toMatchObject({ version: '1', state: 'draft' });

    await moves.move(submitter, draft.id, { expectedVersion: 1, schemeVersionId: version.id });
    expect(await pinnedTo(draft.id)).toMatchObject({ version: version.version, state: 'draft' });
    await expect(submit(draft.id, 2)).rejects.toMatchObject({
      errors: [expect.objectContaining({ path: 'project.expectedRent', code: 'REQUIRED' })],
    });
    const [page] = await query<{ answers: Record<string, unknown>; revision: number }>(
      "select answers, revision from application_page where application_id = $1 and page_key = 'project'",
      draft.id,
    );
    const answers = { ...page?.answers, expectedRent: 60_000 };
    await app.get(DraftService).savePage(submitter, draft.id, 'project', { revision: page?.revision ?? 0, answers });
    await submit(draft.id, 2);
    expect(await pinnedTo(draft.id)).toMatchObject({ version: version.version, state: 'submitted' });
    const events = await query<{ type: string }>(
      'select type from case_event where case_id = $1 order by case_seq',
      draft.id,
    );
    expect(events.map(({ type }) => type)).toEqual([
      'ApplicationStarted',
      'DraftMovedToVersion',
      'ApplicationSubmitted',
    ]);
  });

  it('is pinned from the moment it is sent: a later version changes nothing', async () => {
    const draft = await aDraft(app, { overrides: { expectedRent: 60_000 } });
    await submit(draft.id);
    const before = await pinnedTo(draft.id);
    await publish(next(withQuestion({ ...rent, key: 'anotherRent' })));
    expect(await pinnedTo(draft.id)).toEqual(before);
    await expect(moves.change(submitter, draft.id)).rejects.toThrow('NOT_FOUND');
    await expect(
      moves.move(submitter, draft.id, { expectedVersion: 2, schemeVersionId: randomUUID() }),
    ).rejects.toThrow('NOT_IN_THIS_STATE');
  });

  it('keeps every answer, also when its question moves to another page or vanishes', async () => {
    await publish(next((type) => type));
    const draft = await aDraft(app);
    const before = await pinnedTo(draft.id);
    const [first, second] = shipped.types[0]?.pages ?? [];
    const [moved] = second?.questions ?? [];
    const gone = first?.questions.find(({ role, neededFor }) => !role && neededFor)?.key ?? '';
    const version = await publish(
      next((type) => ({
        ...type,
        pages: type.pages.map((page, place) => {
          if (place === 0) {
            const kept = page.questions.filter(({ key }) => key !== gone);
            return { ...page, questions: [...kept, ...(moved ? [moved] : [])] };
          }
          return place === 1 ? { ...page, questions: page.questions.filter(({ key }) => key !== moved?.key) } : page;
        }),
      })),
    );
    expect((await moves.change(submitter, draft.id)).questions).toMatchObject([
      { kind: 'vanished', key: gone, answered: true },
    ]);
    await moves.move(submitter, draft.id, { expectedVersion: 1, schemeVersionId: version.id });
    const after = await pinnedTo(draft.id);
    const [one, two] = [first?.key ?? '', second?.key ?? ''];
    expect(after?.answers[one]?.[moved?.key ?? '']).toEqual(before?.answers[two]?.[moved?.key ?? '']);
    expect(after?.answers[two]).not.toHaveProperty(moved?.key ?? '');
    expect(after?.answers[one]?.[gone]).toEqual(before?.answers[one]?.[gone]);
    await publish(next((type) => type));
  });

  it('stays under the old version where the new one says so', async () => {
    const draft = await aDraft(app);
    const pinned = await pinnedTo(draft.id);
    const transitional = { running: 'old_version', article: 'artikel 20', text: text('Concepten blijven.') } as const;
    const version = await publish(next(withQuestion(rent), { transitional }));
    await expect(moves.change(submitter, draft.id)).resolves.toMatchObject({
      rule: 'stays',
      noticeable: false,
      article: 'artikel 20',
    });
    await moves.move(submitter, draft.id, { expectedVersion: 1, schemeVersionId: version.id });
    await submit(draft.id);
    expect(await pinnedTo(draft.id)).toMatchObject({ version: pinned?.version, state: 'submitted' });
    await publish(next((type) => type));
  });

  it('moves two versions at once to where drafts may go, and does not fall back behind it', async () => {
    const draft = await aDraft(app);
    const moving = await publish(next(withQuestion(rent)));
    const transitional = { running: 'old_version', article: 'artikel 21', text: text('Concepten blijven.') } as const;
    await publish(next((type) => type, { transitional }));
    await expect(moves.change(submitter, draft.id)).resolves.toMatchObject({
      rule: 'moves',
      toVersionId: moving.id,
      questions: [{ kind: 'added', key: 'expectedRent' }],
    });
    await expect(submit(draft.id)).rejects.toThrow('SCHEME_VERSION_CHANGED');
    await moves.move(submitter, draft.id, { expectedVersion: 1, schemeVersionId: moving.id });
    await expect(moves.change(submitter, draft.id)).resolves.toMatchObject({ rule: 'stays', noticeable: false });
    const newest = await publish(next((type) => type));
    await expect(moves.change(submitter, draft.id)).resolves.toMatchObject({ rule: 'moves', toVersionId: newest.id });
  });

  it('refuses to go on with a version that is no longer in force, and with the case of somebody else', async () => {
    const draft = await aDraft(app);
    const old = await publish(next(withQuestion(rent)));
    await publish(next((type) => type));
    const body = { expectedVersion: 1, schemeVersionId: old.id };
    await expect(moves.move(submitter, draft.id, body)).rejects.toThrow('SCHEME_VERSION_CHANGED');
    const other = await app.actor(people.dordrecht);
    await expect(moves.move(other, draft.id, body)).rejects.toThrow('NOT_FOUND');
    await expect(moves.change(other, draft.id)).rejects.toThrow('NOT_FOUND');
  });

  describe('at the same moment as a publication', () => {
    const settled = async (promise: Promise<unknown>): Promise<boolean> => {
      let done = false;
      promise.then(
        () => (done = true),
        () => (done = true),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      return done;
    };

    it('a publication that was first counts: the sending waits for it and asks to look', async () => {
      const draft = await aDraft(app);
      let finish = (): void => undefined;
      const gate = new Promise<void>((resolve) => (finish = resolve));
      let reached = (): void => undefined;
      const published = new Promise<void>((resolve) => (reached = resolve));
      const publication = app.work.run(systemActor, async (tx) => {
        await app.get(SchemesService).publish(tx, next(withQuestion(rent)), window);
        reached();
        await gate;
      });
      await published;
      const sending = submit(draft.id);
      expect(await settled(sending)).toBe(false);
      finish();
      await publication;
      await expect(sending).rejects.toThrow('SCHEME_VERSION_CHANGED');
      await publish(next((type) => type));
    });

    it('a sending that was first is finished under its version: the publication waits', async () => {
      const draft = await aDraft(app);
      const pinned = await pinnedTo(draft.id);
      let finish = (): void => undefined;
      const gate = new Promise<void>((resolve) => (finish = resolve));
      let reached = (): void => undefined;
      const held = new Promise<void>((resolve) => (reached = resolve));
      const reading = app.work.run(submitter, async (tx) => {
        await app.get(SchemesService).holdCurrentVersion(tx, shipped.key);
        reached();
        await gate;
      });
      await held;
      const publication = publish(next(withQuestion(rent)));
      expect(await settled(publication)).toBe(false);
      finish();
      await reading;
      await publication;
      await expect(submit(draft.id)).rejects.toThrow('SCHEME_VERSION_CHANGED');
      expect(await pinnedTo(draft.id)).toEqual(pinned);
      await publish(next((type) => type));
    });
  });

  it('sends the files that an answer names, refuses those that are not there, and leaves the others', async () => {
    const plan: Question = { key: 'plan', type: 'files', label: text('Tekening'), neededFor: text('Voor de plek.') };
    await publish(next(withQuestion(plan)));
    const draft = await aDraft(app, { overrides: { plan: [{ documentId: randomUUID(), fileName: 'weg.pdf' }] } });
    await expect(submit(draft.id)).rejects.toMatchObject({
      errors: [expect.objectContaining({ path: 'project.plan', code: 'NOT_A_FILE' })],
    });
    const [named, other] = [await attach(app, draft.id, 'plan'), await attach(app, draft.id, 'plan')];
    const [page] = await query<{ answers: Record<string, unknown>; revision: number }>(
      "select answers, revision from application_page where application_id = $1 and page_key = 'project'",
      draft.id,
    );
    const answers = { ...page?.answers, plan: [{ documentId: named, fileName: 'plan.pdf' }] };
    await app.get(DraftService).savePage(submitter, draft.id, 'project', { revision: page?.revision ?? 0, answers });
    await submit(draft.id);
    const locked = await query<{ id: string; locked: boolean }>(
      "select id, locked_at is not null as locked from document where case_id = $1 and kind = 'plan' order by id",
      draft.id,
    );
    expect(Object.fromEntries(locked.map((file) => [file.id, file.locked]))).toEqual({ [named]: true, [other]: false });
  });
});
