// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../../platform/actor';
import { startApp, type TestApp } from '../../../test/app';
import { anAdvised, people } from '../../../test/given';
import { refused, refusalOf, rowsOf } from '../../../test/given-delivery';
import { DecideService } from './decide.service';
import { MandateRegisterQueries } from './mandate-register.queries';
import { MandateRegister } from './mandate-register.service';
import type { MandateEntryRequest } from './mandates.dto';

describe('The mandate register', () => {
  let app: TestApp;
  let register: MandateRegister;
  let administrator: Actor;
  let decider: Actor;
  const entry: MandateEntryRequest = {
    role: 'decider',
    kinds: ['refuse'],
    validFrom: '2026-03-02',
    article: 'artikel 3',
    functionTitle: 'hoofd Wonen',
  };

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    register = app.get(MandateRegister);
    [administrator, decider] = [await app.actor(people.administrator), await app.actor(people.decider)];
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));
  afterAll(() => app.close());

  const list = async (on?: string) =>
    (await app.get(MandateRegisterQueries).list(administrator, on ? { on } : {})).items;
  const granting = async (): Promise<string> => {
    const [row] = await rowsOf<{ id: string }>(
      app,
      "select id from mandate where kinds ? 'grant' and ended_at is null order by valid_from desc limit 1",
    );
    return row?.id ?? '';
  };
  const grant = async (more: object = {}) => {
    const advised = await anAdvised(app, { typeKey: 'plaatsing', count: 5 });
    return {
      id: advised.id,
      decide: () =>
        app.get(DecideService).take(decider, advised.id, {
          expectedVersion: advised.version,
          kind: 'grant',
          amountCents: advised.amountCents,
          grounds: [],
          reason: '',
          ...more,
        }),
    };
  };

  it('keeps who entered and ended what, and shows what was in force on a day', async () => {
    const { id } = await register.enter(administrator, { ...entry, validFrom: '2026-03-05', maximumCents: 5_000 });
    expect((await list('2026-03-04')).map((one) => one.id)).not.toContain(id);
    expect((await list()).find((one) => one.id === id)).toMatchObject({
      state: 'future',
      enteredByName: administrator.name,
      endedByName: null,
    });
    app.setNow('2026-03-09T09:00:00Z');
    await register.end(administrator, id, { validTo: '2026-03-10' });
    expect((await list('2026-03-10')).map((one) => one.id)).toContain(id);
    expect((await list('2026-03-11')).map((one) => one.id)).not.toContain(id);
    app.setNow('2026-03-11T09:00:00Z');
    expect((await list()).find((one) => one.id === id)).toMatchObject({
      state: 'ended',
      endedByName: administrator.name,
    });
    expect(await refusalOf(register.end(administrator, id, {}))).toBe('MANDATE_ENDED');
    const changes = await rowsOf(app, 'select kind from mandate_change where mandate_id = $1 order by changed_at', [
      id,
    ]);
    expect(changes).toEqual([{ kind: 'entered' }, { kind: 'ended' }]);
  });

  it('says everything that is wrong at once, and gives nobody power over himself', async () => {
    const wrong = { ...entry, role: 'submit', kinds: ['sing'], validFrom: '2026-03-01', article: ' ' };
    const { errors } = await refused(register.enter(administrator, wrong));
    expect(errors?.map(({ path }) => path)).toEqual(['role', 'kinds.0', 'validFrom', 'article']);
    const outsider = (await app.actor(people.submits)).personId ?? '';
    const personal: MandateEntryRequest = { ...entry, role: undefined };
    expect((await refused(register.enter(administrator, { ...personal, personId: outsider }))).errors).toMatchObject([
      { path: 'personId' },
    ]);
    const own = { ...personal, personId: administrator.personId ?? '' };
    expect(await refusalOf(register.enter(administrator, own))).toBe('MANDATE_TO_SELF');
    expect(await refusalOf(register.enter(administrator, { ...entry, role: 'administrator' }))).toBe('MANDATE_TO_SELF');
  });

  it('is never rewritten, not even by SQL', async () => {
    const id = await granting();
    for (const change of ["kinds = '[]'", 'maximum_cents = 1', "valid_from = '2020-01-01'", "article = 'x'"]) {
      await expect(rowsOf(app, `update mandate set ${change} where id = $1`, [id])).rejects.toMatchObject({
        code: '23514',
      });
    }
  });

  it('counts as it is when the decision is taken: an ending waits, or the decision is refused', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await granting();
      const { id: caseId, decide } = await grant();
      const [decided, ended] = await Promise.allSettled([decide(), register.end(administrator, id, {})]);
      expect(ended.status).toBe('fulfilled');
      const [decision] = await rowsOf<{ mandate_id: string }>(
        app,
        'select mandate_id from decision where application_id = $1',
        [caseId],
      );
      if (decided.status === 'fulfilled') expect(decision).toEqual({ mandate_id: id });
      else {
        expect(decided.reason).toMatchObject({ refusal: { code: 'NO_MANDATE' } });
        expect(decision).toBeUndefined();
      }
      expect(await refusalOf((await grant()).decide())).toBe('NO_MANDATE');
      await register.enter(administrator, { ...entry, kinds: ['grant'] });
    }
  });

  it('is not needed where the board itself decided; the letter is then of the board', async () => {
    await register.end(administrator, await granting(), {});
    const board = { decidedOn: '2026-03-02', paper: ' PZH-2026-123 ' };
    const early = await grant({ board: { ...board, decidedOn: '2026-03-03' } });
    expect(await refusalOf(early.decide())).toBe('DATE_IN_FUTURE');
    const { id, decide } = await grant({ board });
    await decide();
    const [decision] = await rowsOf<{ mandate_id: null; board: object; signer: object }>(
      app,
      `select mandate_id, facts -> 'receipt' -> 'board' as board, facts -> 'letter' -> 'signer' as signer
         from decision where application_id = $1`,
      [id],
    );
    expect(decision).toEqual({
      mandate_id: null,
      board: { decidedOn: '2026-03-02', paper: 'PZH-2026-123' },
      signer: {},
    });
  });
});
