// SPDX-License-Identifier: EUPL-1.2
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { WorkItemsQueries } from '../src/modules/assessment/work-items.queries';
import { ExtensionPreviews } from '../src/modules/deadlines/extension-previews.service';
import { ExtensionDoubts } from '../src/modules/delivery/extension-doubts.service';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { receiptFaults } from './receipt-check';
import { eventsOf, grantOf, met, obligationOf, refusalOf, rowsOf } from './given-delivery';

describe('A wrong decision about more time', () => {
  let app: TestApp;
  const start = '2026-03-31T09:00:00Z';
  const views = { viewsCode: 'no_differing_data' } as const;

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  /** More time for the completion of a move, granted by an assessor and notified. */
  async function decided(months: number, granted = true): Promise<{ caseId: string; extensionId: string }> {
    const { id: caseId } = await aGranted(app, { typeKey: 'verplaatsing', by: people.dordrecht });
    const { id, version } = await obligationOf(app, caseId, 'completion');
    const wish = { expectedVersion: version, months: 6, reason: 'De netaansluiting is later.' };
    const { id: extensionId } = await app.get(ExtensionsService).ask(await app.actor(people.dordrecht), id, wish);
    const decision = { granted, ...(granted ? { months } : {}), reason: 'Akkoord.' };
    await app.get(ExtensionsService).decide(await app.actor(people.assessor), extensionId, decision);
    await app.drain();
    return { caseId, extensionId };
  }

  type Wanted = Partial<Parameters<ExtensionsService['correct']>[2]>;
  const correction = async (caseId: string, more: Wanted) => ({
    expectedVersion: (await obligationOf(app, caseId, 'completion')).version,
    months: 2,
    ground: 'awb_4_50_a' as const,
    reason: 'Wij gaven te veel maanden.',
    ...more,
  });
  const correct = async (
    { caseId, extensionId }: { caseId: string; extensionId: string },
    more: Wanted = {},
    by: string = people.assessor2,
  ) => app.get(ExtensionsService).correct(await app.actor(by), extensionId, await correction(caseId, more));
  const dueOn = async (caseId: string) => (await obligationOf(app, caseId, 'completion')).due_on;
  const armedFor = async (caseId: string) =>
    (
      await rowsOf<{ about_on: string }>(
        app,
        `select distinct s.about_on from due_step s join obligation b on s.subject = 'obligation:' || b.id
          where b.application_id = $1 and b.key = 'completion' and s.fired_at is null order by 1`,
        [caseId],
      )
    ).map(({ about_on }) => about_on);

  it('is corrected by a second person, after views, with a letter; both decisions stay', async () => {
    const one = await decided(6);
    const { caseId, extensionId } = one;
    expect(await dueOn(caseId)).toBe('2028-03-31');
    expect(await refusalOf(correct(one, views, people.assessor))).toBe('FOUR_EYES');
    expect(await refusalOf(correct(one))).toBe('VIEWS_REQUIRED');
    expect(await refusalOf(correct(one, { ...views, ground: 'favourable' }))).toBe('GROUND_NOT_APPLICABLE');
    expect(await refusalOf(correct(one, { ...views, months: 6 }))).toBe('NOTHING_CHANGES');

    app.setNow('2026-05-01T09:00:00Z');
    const foreseen = await app
      .get(ExtensionPreviews)
      .ofCorrection(await app.actor(people.assessor2), extensionId, await correction(caseId, views));
    const shown = foreseen.dates.map(({ key, before, after }) => [key, before, after]);
    expect(shown).toContainEqual(['completion', '2028-03-31', '2027-11-30']);
    expect(await dueOn(caseId)).toBe('2028-03-31');

    await expect(correct(one, views)).resolves.toMatchObject({ state: 'granted' });
    const seen = async (email: string) => {
      const actor = await app.actor(email);
      const { grant } = await app.get(CaseViewQueries).show(actor, caseId);
      const obligation = grant?.obligations.find(({ key }) => key === 'completion');
      return obligation?.extensions.map(({ grantedMonths, decisions }) => [
        grantedMonths,
        decisions.map((d) => d.months),
      ]);
    };
    // Nothing of it counts before the letter (Awb 3:40): no day, and no word to the municipality.
    expect(await dueOn(caseId)).toBe('2028-03-31');
    expect(await seen(people.dordrecht)).toEqual([[6, [6]]]);
    expect(await seen(people.assessor)).toEqual([[2, [6, 2]]]);
    await app.drain();
    expect(await dueOn(caseId)).toBe('2027-11-30');
    expect(await seen(people.dordrecht)).toEqual([[2, [6, 2]]]);
    expect(await armedFor(caseId)).toEqual(['2027-11-30']);
    expect(foreseen.dates.find(({ key }) => key === 'determination')?.after).toBe(
      (await grantOf(app, caseId)).determination_due_on,
    );
    expect((await eventsOf(app, caseId)).filter((type) => /^Extension/.test(type))).toEqual([
      'ExtensionRequested',
      'ExtensionGranted',
      'ExtensionCorrected',
    ]);
    const letters = await rowsOf<{ letter: { correction?: object }; notified_on: string }>(
      app,
      "select facts -> 'letter' as letter, notified_on from decision where subject_id = $1 order by notified_on",
      [extensionId],
    );
    expect(letters.map(({ notified_on, letter }) => [notified_on, letter.correction !== undefined])).toEqual([
      ['2026-03-31', false],
      ['2026-05-01', true],
    ]);
  });

  it('leaves a reasonable term where the recipient could rely on it, and a day that it had', async () => {
    const one = await decided(6);
    app.setNow('2027-12-20T09:00:00Z');
    // Without the extra time the day would have been 30 September 2027: long gone.
    await correct(one, { ...views, months: 0 });
    await app.drain();
    expect(await dueOn(one.caseId)).toBe('2028-01-31');
    const [row] = await rowsOf<{ state: string; granted_months: number | null }>(
      app,
      'select state, granted_months from extension_request where id = $1',
      [one.extensionId],
    );
    expect(row).toEqual({ state: 'refused', granted_months: null });
    expect(await armedFor(one.caseId)).toEqual(['2028-01-31']);
  });

  it('takes nothing from who already acted on it', async () => {
    const one = await decided(6);
    app.setNow('2027-12-20T09:00:00Z');
    await met(app, one.caseId, 'start', { happenedOn: '2027-11-01', by: people.dordrecht });
    await met(app, one.caseId, 'completion', { happenedOn: '2027-12-15', by: people.dordrecht, evidence: true });
    expect(await refusalOf(correct(one, views))).toBe('EXTENSION_RELIED_UPON');
  });

  it('is corrected in favour without views, also after a refusal, and within what the scheme gives', async () => {
    const one = await decided(0, false);
    expect(await refusalOf(correct(one, { ground: 'favourable', months: 7 }))).toBe('EXTENSION_TOO_LONG');
    await correct(one, { ground: 'favourable', months: 4, reason: 'De brief van de netbeheerder was er al.' });
    await app.drain();
    expect(await dueOn(one.caseId)).toBe('2028-01-31');
    await correct(one, { ground: 'favourable', months: 6 }, people.assessor);
    await app.drain();
    expect(await dueOn(one.caseId)).toBe('2028-03-31');
    expect(await refusalOf(correct(one, { ground: 'favourable', months: 5 }))).toBe('GROUND_NOT_APPLICABLE');
  });

  it('is corrected once when two do it at the same time, and only once the first letter is out', async () => {
    const one = await decided(6);
    const both = await Promise.allSettled([correct(one, views), correct(one, { ...views, months: 3 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(correct(one, { ...views, months: 1 }, people.assessor))).toBe('NOT_NOTIFIED_YET');
    await app.drain();
    const rows = await rowsOf(app, 'select id from decision where subject_id = $1', [one.extensionId]);
    expect(rows).toHaveLength(2);
  });

  it('comes out the same when its receipts are reckoned again', async () => {
    expect(await receiptFaults(app)).toEqual([]);
  });

  it('stands on the board of a colleague when somebody asks to correct it, until that colleague answers', async () => {
    const one = await decided(6);
    const { caseId, extensionId } = one;
    const board = async (by: string, tab: 'todo' | 'waiting_colleague' = 'todo') => {
      const { items } = await app.get(WorkItemsQueries).list(await app.actor(by), { tab });
      return items.filter(({ id, task }) => id === caseId && task === 'correct_extension').map(({ task }) => task);
    };
    const answer = async (kind: 'doubt' | 'uphold', by: string) =>
      app.get(ExtensionDoubts)[kind](await app.actor(by), extensionId, {
        expectedVersion: (await obligationOf(app, caseId, 'completion')).version,
        reason: 'Er moest drie staan.',
      });
    expect(await refusalOf(answer('uphold', people.assessor2))).toBe('NOT_IN_THIS_STATE');
    const both = await Promise.allSettled([answer('doubt', people.assessor), answer('doubt', people.assessor)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await board(people.assessor2)).toEqual(['correct_extension']);
    expect(await board(people.assessor)).toEqual([]);
    expect(await board(people.assessor, 'waiting_colleague')).toEqual(['correct_extension']);
    const shown = async (email: string) => {
      const { grant } = await app.get(CaseViewQueries).show(await app.actor(email), caseId);
      return grant?.obligations.find(({ key }) => key === 'completion')?.extensions[0]?.doubt;
    };
    expect([await shown(people.assessor2), await shown(people.dordrecht)]).toEqual(['Er moest drie staan.', null]);
    expect(await refusalOf(answer('uphold', people.assessor))).toBe('FOUR_EYES');
    await answer('uphold', people.assessor2);
    expect(await board(people.assessor2)).toEqual([]);
    expect(await dueOn(caseId)).toBe('2028-03-31');

    await answer('doubt', people.assessor);
    await correct(one, { ...views, months: 3 });
    expect(await board(people.assessor2)).toEqual([]);
    expect((await eventsOf(app, caseId)).filter((type) => /^Extension/.test(type))).toEqual([
      'ExtensionRequested',
      'ExtensionGranted',
      'ExtensionDoubted',
      'ExtensionUpheld',
      'ExtensionDoubted',
      'ExtensionCorrected',
    ]);
  });
});
