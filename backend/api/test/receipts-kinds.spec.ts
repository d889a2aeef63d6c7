// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import * as law from '#domain';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { loadScheme } from '../src/modules/schemes/scheme-loader';
import { DecideService } from '../src/modules/decisions/decide.service';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { systemActor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { aGranted, anAdvised, people, requestedOf } from './given';
import { changed } from './given-changes';
import { aSmallScheme, obligationOf, paid, rowsOf } from './given-delivery';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection, aRefused } from './given-objection';
import { anAcceptedNotice, determinedPenalty, penaltyOf, proposed } from './given-penalty';
import { accounted, aGrantWithCuts, determinedNow, proposedAmount, sanctioned } from './given-sanctions';
import { type Fault, faultsAfter, faultsOfForged, type Receipt, verified } from './receipt-check';

const start = '2026-03-02T09:00:00Z';

describe('Receipts of every kind of decision', () => {
  let app: TestApp;
  let superuser: Client;
  let photo: string;

  beforeAll(async () => {
    app = await startApp({ now: start });
    const amended = await aGranted(app, { typeKey: 'plaatsing', count: 10 });
    await paid(app, amended.id, 'at_grant', '2026-03-02');
    await changed(app, amended.id, { kind: 'amend', amountCents: 100_000, viewsCode: 'no_differing_data' });
    const withdrawn = await aGranted(app, { by: people.dordrecht });
    await changed(app, withdrawn.id, { kind: 'withdraw', viewsCode: 'no_differing_data' });
    await aPart();
    await anExtension(true);
    await anExtension(false);
    const refused = await aRefused(app);
    const objection = await aHeardObjection(app, await anObjection(app, refused.id, 'refusal'), '2026-03-02');
    const amountCents = await requestedOf(app, refused.id);
    await aDecidedObjection(app, await anAdvisedObjection(app, objection, { outcome: 'upheld', amountCents }));
    await aPenalty();
    app.setNow(start);
    const cut = await aGrantWithCuts(app, 'cuts');
    photo = await accounted(app, cut);
    await sanctioned(app, cut, [{ key: 'publicity' }]);
    const lower = cut.amountCents - Math.floor(cut.amountCents * 0.05);
    await proposedAmount(app, cut, lower, { viewsCode: 'no_differing_data' });
    await determinedNow(app, cut);
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
  }, 240_000);
  afterAll(async () => {
    await superuser.end();
    await app.close();
  });

  /** As much as the ceiling leaves. */
  async function aPart(): Promise<void> {
    const small = await aSmallScheme(app, { key: 'small', ceilingCents: 300_000 });
    const { id, version } = await anAdvised(app, { ...small, by: people.dordrecht });
    await app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: version,
      kind: 'grant',
      amountCents: 300_000,
      grounds: [],
      reason: 'Er is niet meer over onder het plafond.',
    });
    await app.drain();
  }

  async function anExtension(granted: boolean): Promise<void> {
    const { id } = await aGranted(app, { typeKey: 'verplaatsing', by: granted ? people.submits : people.dordrecht });
    const { id: obligation, version } = await obligationOf(app, id, 'completion');
    const service = app.get(ExtensionsService);
    const by = await app.actor(granted ? people.submits : people.dordrecht);
    const wish = { expectedVersion: version, months: 2, reason: 'De netaansluiting is later.' };
    const asked = await service.ask(by, obligation, wish);
    await service.decide(await app.actor(people.assessor), asked.id, { granted, reason: 'Buiten uw schuld.' });
    await app.drain();
  }

  async function aPenalty(): Promise<void> {
    const late = await anAcceptedNotice(app, { by: people.dordrecht });
    const { maximumOn } = await penaltyOf(app, late.id);
    app.setNow(`${law.addDays(law.localDate(maximumOn ?? ''), 1)}T09:00:00Z`);
    await proposed(app, late.id);
    await determinedPenalty(app, late.id);
    await app.drain();
  }

  const after = (statement: string): Promise<Fault[]> => faultsAfter(superuser, statement);

  /** What is named when somebody forges the first receipt of a kind. */
  async function forged(kind: string, forge: (receipt: Receipt) => void): Promise<string[]> {
    const { rows } = await superuser.query<{ id: string }>(
      `select d.id from decision_receipt r join decision d on d.id = r.decision_id
        where d.kind = $1 order by r.made_at limit 1`,
      [kind],
    );
    const faults = await faultsOfForged(superuser, rows[0]?.id ?? '', forge);
    // The objection against the refusal rests on it, and names it too.
    const also = kind === 'refusal' && faults.some((fault) => fault.kind === 'objection') ? ['objection'] : [];
    expect(new Set(faults.map((fault) => fault.kind))).toEqual(new Set([kind, ...also]));
    return faults.filter((fault) => fault.kind === kind).map(({ what }) => what);
  }

  const kinds = [
    ['grant', /^granted \d+ cents, reckoned again \d+$/],
    ['partial_grant', /^granted 300001 cents, reckoned again 300000$/],
    ['refusal', /^refused, but with 1 cents, reckoned again 0$/],
    ['amendment', /^decided 100001 cents, reckoned again 100000$/],
    ['withdrawal', /^decided 1 cents, reckoned again 0$/],
    ['determination', /^determined \d+ cents, reckoned again \d+$/],
    ['extension_granted', /^more time, but with 1 cents, reckoned again 0$/],
    ['extension_refused', /^more time, but with 1 cents, reckoned again 0$/],
    ['objection', /^granted more \d+ cents, reckoned again \d+$/],
    ['penalty', /^owed 144201 cents, reckoned again 144200$/],
  ] as const;

  it('are there, and come out the same', async () => {
    const found = await rowsOf<{ kind: string }>(app, 'select distinct kind from decision order by kind');
    expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds.map(([kind]) => kind)));
    expect(await verified(superuser)).toEqual([]);
  });

  it.each(kinds)('name a forged amount: %s', async (kind, named) => {
    const found = await forged(kind, (receipt) => {
      receipt.decision.amountCents += 1;
    });
    expect(found).toContainEqual(expect.stringMatching(named));
  });

  it.each<[string, string, (basis: Record<string, unknown>) => void, RegExp]>([
    ['duties that were met', 'determination', (basis) => Object.assign(basis, { breaches: [] }), /^the calculation: /],
    [
      'a larger advance, so that less is claimed back',
      'amendment',
      (basis) => Object.assign(basis, { paidCents: 0 }),
      /^claimed back \d+ cents, reckoned again 0$/,
    ],
    [
      'another last day',
      'extension_granted',
      (basis) => Object.assign(basis, { dueAfter: '2030-01-01' }),
      /^the new last day: it is "2030-01-01", reckoned again/,
    ],
    [
      'an outcome that gives nothing',
      'objection',
      (basis) => Object.assign(basis['objection'] as object, { outcome: 'unfounded' }),
      /^the law refuses it: OUTCOME_GIVES_NOTHING/,
    ],
    [
      'a term that ended earlier',
      'penalty',
      (basis) => Object.assign(basis['notice'] as object, { receivedOn: '2026-12-30' }),
      /^owed 144200 cents, reckoned again 0$/,
    ],
    [
      'views that were never given',
      'withdrawal',
      (basis) => Object.assign(basis['change'] as object, { viewsCode: null }),
      /^the law refuses it: VIEWS_REQUIRED/,
    ],
  ])('name %s', async (_, kind, forge, named) => {
    expect(await forged(kind, ({ basis }) => forge(basis))).toContainEqual(expect.stringMatching(named));
  });

  it('name a receipt that lacks what it takes to reckon it again', async () => {
    const found = await forged('determination', ({ basis }) => delete basis['breaches']);
    expect(found).toEqual(['the receipt does not hold what it takes: breaches']);
  });

  it('name an answer of the final account, and the fingerprint of its file', async () => {
    const answer = await after(`update determination_request set answers = answers || '{"photos": []}'`);
    expect(answer.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^the answers of the final account of 2026-06-01 were changed$/),
    ]);
    const file = await after(`update document set sha256 = repeat('0', 64) where id = '${photo}'`);
    expect(file.map(({ what }) => what)).toEqual(['the file photos.pdf: its fingerprint was changed']);
  });

  it('name a file of which one byte was flipped', async () => {
    const { rows } = await superuser.query<{ storage_key: string }>('select storage_key from document where id = $1', [
      photo,
    ]);
    const path = join(process.env['STORAGE_DIR'] ?? '', rows[0]?.storage_key ?? '');
    const bytes = readFileSync(path);
    const flipped = Buffer.from(bytes);
    flipped[10] = (flipped[10] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    try {
      expect(await verified(superuser)).toMatchObject([
        { kind: 'determination', what: 'the bytes of the file photos.pdf were changed' },
      ]);
    } finally {
      writeFileSync(path, bytes);
    }
  });

  it('still come out the same after a new version with other amounts was published', async () => {
    const scheme = loadScheme('flexwonen-zh', '1');
    const types = scheme.types.map((type) => ({ ...type, maximumCents: 1_000_000 }));
    await app.work.run(systemActor, (tx) => app.get(SchemesService).publish(tx, { ...scheme, version: '2', types }));
    expect(await verified(superuser)).toEqual([]);
  });
});
