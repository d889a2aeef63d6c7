// SPDX-License-Identifier: EUPL-1.2
import { datesOf } from '../src/modules/deadlines/date-effects';
import { ExtensionPreviews } from '../src/modules/deadlines/extension-previews.service';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { GrantsService } from '../src/modules/delivery/grants.service';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { aGranted, attach, people, typeOf } from './given';
import { eventsOf, grantOf, obligationOf, refused, refusalOf, rowsOf } from './given-delivery';

describe('The effect of more time, shown before it is given', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';
  const reason = 'De netaansluiting is later.';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const previews = () => app.get(ExtensionPreviews);
  const extensions = () => app.get(ExtensionsService);
  const dates = (grantId: string) =>
    app.work.run(systemActor, async (tx) => datesOf(tx, await app.get(GrantsService).lock(tx, grantId)));
  type Dates = Awaited<ReturnType<typeof dates>>;
  const daysIn = ({ obligations }: Dates) => new Map(obligations.map(({ key, dueOn }) => [key, dueOn]));
  const moved = (before: Dates, after: Dates) => {
    const [then, now] = [daysIn(before), daysIn(after)];
    const all = [...now].filter(([key, day]) => (then.get(key) ?? null) !== day);
    const found: (readonly [string, string | null])[] = all.map(([key, day]) => [key, day]);
    if (before.determinationDueOn !== after.determinationDueOn) {
      found.push(['determination', after.determinationDueOn]);
    }
    return found.sort();
  };

  const types: readonly (readonly [string, string, string])[] = [
    ['flexwonen-zh', 'haalbaarheid'],
    ['flexwonen-zh', 'plaatsing'],
    ['flexwonen-zh', 'verplaatsing'],
    ['wonen-zh-flex-2025', 'plaatsing'],
  ].flatMap(([scheme = '', type = '']) => ['start', 'completion'].map((key) => [scheme, type, key] as const));
  it.each(types)('is what happens, to the day: %s, %s, %s', async (schemeKey, typeKey, key) => {
    const type = await typeOf(app, schemeKey, typeKey).catch(() => undefined);
    const rule = type?.obligations.find((one) => one.key === key);
    if (!rule?.extension) return;
    const granted = await aGranted(app, {
      schemeKey,
      typeKey,
      by: people.dordrecht,
      projectName: `${typeKey} ${key}`,
    });
    const grant = await grantOf(app, granted.id);
    const { id: obligationId } = await obligationOf(app, granted.id, key);
    const wishes = [{ obligationId, months: rule.extension.maximumMonths }];
    const municipality = await app.actor(people.dordrecht);
    const assessor = await app.actor(people.assessor);
    const before = await dates(grant.id);
    const foreseen = await previews().ofWishes(municipality, grant.id, { expectedVersion: grant.version, wishes });
    expect(await dates(grant.id)).toEqual(before);
    const body = { expectedVersion: grant.version, wishes, reason, documentIds: [] };
    const asked = await extensions().askSeveral(municipality, grant.id, body);
    const answers = [{ extensionId: asked.id, granted: true, reason: 'Akkoord.' }];
    const decision = { expectedVersion: asked.version, answers };
    const shown = await previews().ofDecisions(assessor, grant.id, decision);
    await extensions().decideSeveral(assessor, grant.id, decision);
    await app.drain();
    const after = await dates(grant.id);

    const foretold = shown.dates.map((one) => [one.key, one.after]).sort();
    expect(foretold).toEqual(moved(before, after));
    expect(foretold.length).toBeGreaterThan(0);
    for (const { key: one, trace, after: day } of shown.dates.filter(({ key: one }) => one !== 'determination')) {
      expect([one, trace.at(-1)?.date]).toEqual([one, day]);
    }
    const stepsOf = ({ steps }: Dates) =>
      steps.map(({ subject, rule: kind, aboutOn, dueOn }) => [subject, kind, aboutOn, dueOn].join());
    const fresh = stepsOf(after).filter((step) => !stepsOf(before).includes(step));
    expect(shown.reminders).toHaveLength(fresh.length);
    expect(fresh.length).toBeGreaterThan(0);
    const payments = after.cash.map(({ key: one, on }) => [one, on]);
    for (const payment of shown.payments) expect(payments).toContainEqual([payment.key, payment.after]);
    const { ceiling, letters, ...effect } = shown;
    expect({ ...effect, ceiling: null }).toEqual(foreseen);
    expect(ceiling?.committedCents).toBe(grant.granted_cents);
    expect(
      Buffer.from(letters[0]?.letterPdf ?? '', 'base64')
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF');
  });

  it('asks with evidence for several at once, and says all that is wrong at once', async () => {
    const granted = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht });
    const municipality = await app.actor(people.dordrecht);
    const grant = await grantOf(app, granted.id);
    const ids = Object.fromEntries(
      await Promise.all(
        ['start', 'completion', 'report'].map(
          async (key) => [key, (await obligationOf(app, granted.id, key)).id] as const,
        ),
      ),
    );
    const wish = (key: string, months: number) => ({ obligationId: ids[key] ?? '', months });
    const expectedVersion = grant.version;
    const wrong = await refused(
      previews().ofWishes(municipality, grant.id, {
        expectedVersion,
        wishes: [wish('start', 13), wish('report', 1), wish('completion', 3)],
      }),
    );
    expect(wrong.errors.map(({ path }) => path)).toEqual(['wishes.0.months', 'wishes.1.months']);
    const proof = await attach(app, granted.id, 'brief', people.dordrecht, 'extension');
    const wishes = [wish('start', 6), wish('completion', 3)];
    const documentIds = [proof];
    const body = { expectedVersion, wishes, reason, documentIds };
    const both = await Promise.allSettled([
      extensions().askSeveral(municipality, grant.id, body),
      extensions().askSeveral(municipality, grant.id, body),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rows = await rowsOf<{ id: string; key: string; asked_with: string | null }>(
      app,
      'select x.id, b.key, x.asked_with from extension_request x join obligation b on b.id = x.obligation_id where b.grant_id = $1 order by b.key',
      [grant.id],
    );
    expect(rows.map(({ key }) => key)).toEqual(['completion', 'start']);
    const first = rows.find(({ key }) => key === 'start');
    expect(rows[0]?.asked_with).toBe(first?.id);

    const assessor = await app.actor(people.assessor);
    const { version } = await grantOf(app, granted.id);
    const decision = {
      expectedVersion: version,
      answers: [
        { extensionId: first?.id ?? '', granted: true, months: 2, reason: 'Twee maanden is genoeg.' },
        { extensionId: rows[0]?.id ?? '', granted: false, reason: 'De oplevering blijft haalbaar.' },
      ],
    };
    const shown = await previews().ofDecisions(assessor, grant.id, decision);
    expect(shown.dates.map(({ key, before, after }) => [key, before, after])).toContainEqual([
      'start',
      '2027-03-02',
      '2027-05-02',
    ]);
    expect(shown.letters).toHaveLength(2);
    const twice = await Promise.allSettled([
      extensions().decideSeveral(assessor, grant.id, decision),
      extensions().decideSeveral(assessor, grant.id, decision),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await app.drain();
    expect((await eventsOf(app, granted.id)).filter((type) => /^Extension/.test(type))).toEqual([
      'ExtensionRequested',
      'ExtensionRequested',
      'ExtensionGranted',
      'ExtensionRefused',
    ]);
    const letters = await rowsOf(
      app,
      "select id from decision where application_id = $1 and kind like 'extension%' and letter_document_id is not null",
      [granted.id],
    );
    expect(letters).toHaveLength(2);
    expect(await obligationOf(app, granted.id, 'start')).toMatchObject({ due_on: '2027-05-02' });
    const other = await app.actor(people.submits);
    const theirs = previews().ofWishes(other, grant.id, { expectedVersion: version, wishes: [wish('start', 1)] });
    expect(await refusalOf(theirs)).toBe('NOT_FOUND');
  });
});
