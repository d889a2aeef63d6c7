// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { aGranted, type Case, people } from '../../../test/given';
import { eventsOf, grantOf, met, obligationOf, refusalOf, rowsOf } from '../../../test/given-delivery';
import { AdviceService } from '../assessment/advice.service';
import { ExtensionsService } from './extensions.service';

describe('More time for an obligation', () => {
  let app: TestApp;
  const start = '2026-03-31T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const ask = async (granted: Case, key: string, months: number, by: string = people.submits) => {
    const { id, version } = await obligationOf(app, granted.id, key);
    return app
      .get(ExtensionsService)
      .ask(await app.actor(by), id, { expectedVersion: version, months, reason: 'De netaansluiting is later.' });
  };
  const decide = async (id: string, granted: boolean, months?: number, by: string = people.assessor) =>
    app
      .get(ExtensionsService)
      .decide(await app.actor(by), id, { granted, reason: 'Buiten uw schuld.', ...(months ? { months } : {}) });

  it('is signed under the mandate for it, and by nobody without one', async () => {
    const granted = await aGranted(app, { typeKey: 'verplaatsing' });
    const asked = await ask(granted, 'completion', 2);
    await rowsOf(app, "update mandate set ended_at = now() where kinds ? 'extend'");
    expect(await refusalOf(decide(asked.id, true))).toBe('NO_MANDATE');
    expect(await refusalOf(decide(asked.id, false, undefined, people.decider))).toBe('NO_MANDATE');
    await rowsOf(app, "update mandate set ended_at = null where kinds ? 'extend'");
    await decide(asked.id, true);
    const [decision] = await rowsOf(
      app,
      `select m.function_title as function, d.facts -> 'letter' -> 'signer' ->> 'functionTitle' as signed
         from decision d join mandate m on m.id = d.mandate_id where d.subject_id = $1`,
      [asked.id],
    );
    expect(decision).toEqual({ function: 'beoordelaar subsidies', signed: 'beoordelaar subsidies' });
  });

  it('derives every date anew from the grant, never from the last date', async () => {
    const granted = await aGranted(app, { typeKey: 'verplaatsing' });
    expect(await obligationOf(app, granted.id, 'completion')).toMatchObject({ due_on: '2027-09-30' });
    const asked = await ask(granted, 'completion', 5);
    expect(asked).toMatchObject({ state: 'asked', version: 2 });
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('ExtensionRequested');

    app.setNow('2026-04-10T09:00:00Z');
    await expect(decide(asked.id, true)).resolves.toMatchObject({ state: 'granted' });
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('ExtensionGranted');
    // Nothing of it counts before the letter.
    expect(await obligationOf(app, granted.id, 'completion')).toMatchObject({ due_on: '2027-09-30' });

    await app.drain();
    // 18 + 5 months after 31 March 2026 is the last day of February, not 28 February by way of 30 September.
    expect(await obligationOf(app, granted.id, 'completion')).toMatchObject({ due_on: '2028-02-29' });
    expect(await grantOf(app, granted.id)).toMatchObject({ determination_due_on: '2028-05-30' });
    const [decision] = await rowsOf<Record<string, unknown>>(
      app,
      "select * from decision where application_id = $1 and kind = 'extension_granted'",
      [granted.id],
    );
    expect(decision).toMatchObject({ subject_id: asked.id, notified_on: '2026-04-10', objection_due_on: '2026-05-22' });
    expect(decision?.['facts']).toMatchObject({
      letter: { dueOn: '2027-09-30', newDueOn: '2028-02-29', askedOn: '2026-03-31' },
    });
    const mails = await rowsOf(app, "select id from mail where cause_id = $1 and kind = 'extension-decided'", [
      decision?.['id'],
    ]);
    expect(mails).toHaveLength(1);
    expect(await grantOf(app, granted.id)).toMatchObject({ notified_on: '2026-03-31' });
  });

  it('keeps to what the scheme allows', async () => {
    const granted = await aGranted(app, { typeKey: 'plaatsing' });
    expect(await refusalOf(ask(granted, 'report', 1))).toBe('EXTENSION_NOT_POSSIBLE');
    expect(await refusalOf(ask(granted, 'start', 13))).toBe('EXTENSION_TOO_LONG');
    expect(await refusalOf(ask(granted, 'start', 3, people.dordrecht))).toBe('NOT_FOUND');
    const first = await ask(granted, 'start', 3);
    expect(await refusalOf(ask(granted, 'start', 3))).toBe('EXTENSION_PENDING');
    expect(await refusalOf(decide(first.id, true, 13))).toBe('EXTENSION_TOO_LONG');
    expect(await refusalOf(decide(first.id, true, 3, people.decider))).toBe('NO_MANDATE');
    await decide(first.id, true, 2);
    await app.drain();
    expect(await obligationOf(app, granted.id, 'start')).toMatchObject({ due_on: '2027-05-31' });
    expect(await refusalOf(decide(first.id, true))).toBe('NOT_IN_THIS_STATE');
    expect(await refusalOf(ask(granted, 'start', 3))).toBe('EXTENSION_USED_UP');
  });

  it('refuses with a letter and leaves the dates', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    const asked = await ask(granted, 'start', 2, people.dordrecht);
    await expect(decide(asked.id, false)).resolves.toMatchObject({ state: 'refused' });
    expect(await obligationOf(app, granted.id, 'start')).toMatchObject({ due_on: '2026-06-30' });
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('ExtensionRefused');
    await app.drain();
    const [decision] = await rowsOf<{ notified_on: string | null }>(
      app,
      "select notified_on from decision where application_id = $1 and kind = 'extension_refused'",
      [granted.id],
    );
    expect(decision?.notified_on).toBe('2026-03-31');
    const again = await ask(granted, 'start', 2, people.dordrecht);
    await app
      .get(AdviceService)
      .declareConflict(await app.actor(people.assessor2), granted.id, { reason: 'Eigen belang.' });
    expect(await refusalOf(decide(again.id, true, 2, people.assessor2))).toBe('CONFLICT_OF_INTEREST');
  });

  it('gives no more time for what was reported meanwhile', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    const asked = await ask(granted, 'start', 2, people.dordrecht);
    app.setNow('2026-04-20T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-04-15', by: people.dordrecht });
    expect(await refusalOf(decide(asked.id, true))).toBe('EXTENSION_NOT_POSSIBLE');
    await expect(decide(asked.id, false)).resolves.toMatchObject({ state: 'refused' });
  });
});
