// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Client } from 'pg';
import { DraftService } from '../src/modules/applications/draft.service';
import { SubmitService } from '../src/modules/applications/submit.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { MergersService } from '../src/modules/mergers/mergers.service';
import { RefusedError } from '../src/platform/refused.error';
import { startApp, type TestApp } from './app';
import { aDraft, aGranted, anAdvised, people, versionOf } from './given';
import { paid, rowsOf } from './given-delivery';
import { confirmedBy, joins, officer, organisationId } from './given-merger';

interface Checks {
  verifyLedger(client: Client): Promise<{ wrong: unknown[] }[]>;
}

/** What happens in a case of the predecessor: prepared first, then done beside the merger. */
type Deed = (app: TestApp, by: string) => Promise<() => Promise<unknown>>;

const deeds: Readonly<Record<string, Deed>> = {
  begun: async (app, by) => {
    const actor = await app.actor(by);
    return () => app.get(DraftService).start(actor, { schemeKey: 'flexwonen-zh', typeKey: 'haalbaarheid' });
  },
  submitted: async (app, by) => {
    const { id } = await aDraft(app, { by });
    const [actor, expectedVersion] = [await app.actor(by), await versionOf(app, id)];
    return () =>
      app.get(SubmitService).submit(actor, id, { expectedVersion, declaration: true, electronicMessages: true });
  },
  decided: async (app, by) => {
    const { id, version, amountCents } = await anAdvised(app, { by });
    const decider = await app.actor(people.decider);
    const decision = { expectedVersion: version, kind: 'grant' as const, amountCents, grounds: [], reason: '' };
    return () => app.get(DecideService).take(decider, id, decision);
  },
  paid: async (app, by) => {
    const { id } = await aGranted(app, { typeKey: 'plaatsing', count: 12, by });
    return () => paid(app, id, 'at_grant', '2026-03-02');
  },
};

/** Municipalities of today, two by two: the first goes into the second. */
const pairs = [
  ['GM0503', 'GM0513'],
  ['GM0637', 'GM0638'],
  ['GM0502', 'GM0542'],
  ['GM0537', 'GM0575'],
] as const;

describe('A merger while something happens in a case', () => {
  let app: TestApp;
  let superuser: Client;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
  }, 300_000);
  afterAll(async () => {
    await superuser.end();
    await app.close();
  });

  it.each(Object.keys(deeds).map((what, index) => [what, pairs[index]] as const))(
    'leaves nothing behind when one is %s: before it or after it, never half',
    async (what, pair) => {
      const [from, to] = pair ?? ['', ''];
      const [predecessor, successorId] = [await organisationId(app, from), await organisationId(app, to)];
      const by = officer(from.toLowerCase());
      await joins(app, by, predecessor, ['read', 'fill', 'submit', 'manage']);
      const deed = await deeds[what]?.(app, by);
      const body = { predecessorIds: [predecessor], successorId, effectiveOn: '2026-03-02', reference: 'Wet' };
      const { id } = await app.get(MergersService).propose(await app.actor(people.administrator), body);
      const [done, merged] = await Promise.allSettled([deed?.(), confirmedBy(app, id)]);
      expect(merged.status).toBe('fulfilled');
      if (done.status === 'rejected') expect(done.reason).toBeInstanceOf(RefusedError);

      const left = await rowsOf(app, 'select 1 from application where organisation_id = $1', [predecessor]);
      expect(left).toEqual([]);
      const own = await app.actor(by);
      expect(own.organisationId).toBe(successorId);
      const children = await rowsOf(
        app,
        `select a.number from application a join subsidy_grant g on g.application_id = a.id join payment p on p.grant_id = g.id
          where g.organisation_id <> a.organisation_id or p.organisation_id <> a.organisation_id`,
      );
      expect(children).toEqual([]);
      const { verifyLedger } = (await import(join(__dirname, '../../../tools/ledger-checks/index.mjs'))) as Checks;
      expect((await verifyLedger(superuser)).flatMap(({ wrong }) => wrong)).toEqual([]);
    },
  );
});
