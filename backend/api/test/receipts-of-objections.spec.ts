// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import { AdviceService } from '../src/modules/assessment/advice.service';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { JudgingService } from '../src/modules/penalties/judging.service';
import { startApp, type TestApp } from './app';
import { aGranted, aSubmitted, daysAfter, people, typeOf, versionOf } from './given';
import { changed } from './given-changes';
import { aSmallScheme, obligationOf, paid } from './given-delivery';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection, decisionOf } from './given-objection';
import { aLateCase, determinedPenalty, notified, penaltyOf } from './given-penalty';
import { accounted, aGrantWithCuts, determinedNow, proposedAmount } from './given-sanctions';
import { faultsAfter, faultsOfForged, type Receipt, verified } from './receipt-check';

type Basis = Record<string, Record<string, unknown>>;

describe('Receipts of upheld objections', () => {
  let app: TestApp;
  let superuser: Client;
  const today = '2026-03-02';
  const start = `${today}T09:00:00Z`;
  /** The case of each matter, and what was objected to in it. */
  const cases: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp({ now: start });
    await aLowering();
    await aWithdrawal();
    await anExtension();
    await notProcessed();
    await determinations();
    app.setNow(start);
    await noPenalty();
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
  }, 240_000);
  afterAll(async () => {
    await superuser.end();
    await app.close();
  });

  async function upheld(caseId: string, kind: string, wish: { amountCents?: number; months?: number; on?: string }) {
    const { on = today, ...advice } = wish;
    const heard = await aHeardObjection(app, await anObjection(app, caseId, kind), on);
    await aDecidedObjection(app, await anAdvisedObjection(app, heard, advice));
  }

  async function aLowering(): Promise<void> {
    const scheme = await aSmallScheme(app, { key: 'lager', ceilingCents: 5_000_000 });
    const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 1_600_000 });
    await changed(app, id, { kind: 'amend', amountCents: amountCents - 100_000 });
    await app.drain();
    await upheld(id, 'amendment', { amountCents });
    cases['lowering'] = id;
  }

  /** Paid, withdrawn and granted to another since: a claim lapses, and the ceiling is short. */
  async function aWithdrawal(): Promise<void> {
    const scheme = await aSmallScheme(app, { key: 'weg', ceilingCents: 1_000_000, releaseGrantable: true });
    const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 1_600_000 });
    const type = await typeOf(app, scheme.schemeKey, scheme.typeKey);
    await paid(app, id, type.advances[0]?.key ?? '', today);
    await changed(app, id, { kind: 'withdraw' });
    await app.drain();
    await aGranted(app, { ...scheme, by: people.dordrecht, moneyCents: 1_600_000 });
    await upheld(id, 'withdrawal', { amountCents });
    cases['withdrawal'] = id;
  }

  async function anExtension(): Promise<void> {
    const { id } = await aGranted(app, { typeKey: 'verplaatsing' });
    const { id: obligation, version: expectedVersion } = await obligationOf(app, id, 'completion');
    const service = app.get(ExtensionsService);
    const wish = { expectedVersion, months: 4, reason: 'De netaansluiting is later.' };
    const asked = await service.ask(await app.actor(people.submits), obligation, wish);
    const refused = { granted: false, reason: 'Geen overmacht.' };
    await service.decide(await app.actor(people.assessor), asked.id, refused);
    await app.drain();
    await upheld(id, 'extension_refused', { amountCents: 0, months: 4 });
    cases['extension'] = id;
  }

  async function notProcessed(): Promise<void> {
    const { id, version } = await aSubmitted(app, { projectName: 'Onvolledig' });
    const assessor = await app.actor(people.assessor);
    const completeness = app.get(CompletenessService);
    const taken = await completeness.assign(assessor, id, { expectedVersion: version });
    await completeness.requestCompletion(assessor, id, {
      expectedVersion: taken.version,
      items: [{ kind: 'other', key: '', text: 'Een toelichting' }],
      explanation: '',
      dueOn: '2026-03-16',
    });
    app.setNow('2026-03-18T09:00:00Z');
    const kind = 'not_process' as const;
    const outcome = { kind, amountCents: 0, grounds: [], reason: 'Er kwam niets.' };
    await app.get(AdviceService).advise(assessor, id, { expectedVersion: await versionOf(app, id), ...outcome });
    const expectedVersion = await versionOf(app, id);
    await app.get(DecideService).take(await app.actor(people.decider), id, { expectedVersion, ...outcome });
    await app.drain();
    await upheld(id, 'not_processed', { amountCents: 0, on: '2026-03-18' });
    cases['not_processed'] = id;
  }

  /** One determined lower, one lowered after it was determined. */
  async function determinations(): Promise<void> {
    app.setNow(start);
    const lower = await aGrantWithCuts(app, 'vast');
    await accounted(app, lower);
    await proposedAmount(app, lower, 100_000, { ground: 'awb_4_46_a', viewsCode: 'no_differing_data' });
    await determinedNow(app, lower);
    await upheld(lower.id, 'determination', { amountCents: lower.amountCents, on: '2026-06-01' });
    cases['determination'] = lower.id;
    app.setNow(start);
    const later = await aGrantWithCuts(app, 'daarna');
    await accounted(app, later);
    await proposedAmount(app, later, later.amountCents);
    await determinedNow(app, later);
    await changed(app, later.id, { kind: 'amendDetermination', amountCents: 80_000 });
    await app.drain();
    await upheld(later.id, 'amendment', { amountCents: later.amountCents, on: '2026-06-01' });
    cases['determination_lowered'] = later.id;
  }

  async function noPenalty(): Promise<void> {
    const { id, dueOn } = await aLateCase(app, { daysLate: 1 });
    await notified(app, id);
    const { id: penalty, version: expectedVersion } = await penaltyOf(app, id);
    const denied = { expectedVersion, noneOwed: 'unreasonably_late_notice', reason: 'Te laat.' } as const;
    await app.get(JudgingService).judge(await app.actor(people.assessor), penalty, denied);
    await determinedPenalty(app, id);
    await app.drain();
    await upheld(id, 'penalty', { amountCents: 32_200, on: daysAfter(dueOn, 1).slice(0, 10) });
    cases['penalty'] = id;
  }

  async function forged(matter: string, kind: string, forge: (receipt: Receipt) => void): Promise<string[]> {
    const decisionId = await decisionOf(app, cases[matter] ?? '', kind);
    return (await faultsOfForged(superuser, decisionId, forge)).map(({ what }) => what);
  }

  it('come out the same', async () => {
    expect(await verified(superuser)).toEqual([]);
  });

  it.each([
    ['lowering', /^given back 100000 cents, reckoned again 100001$/],
    ['withdrawal', /^given back \d+ cents, reckoned again \d+$/],
    ['extension', /^the law refuses it: AMOUNT_ABOVE_CALCULATION/],
    ['not_processed', /^the law refuses it: AMOUNT_ABOVE_CALCULATION/],
    ['determination', /^the law refuses it: AMOUNT_ABOVE_CALCULATION/],
    ['determination_lowered', /^determined more \d+ cents, reckoned again \d+$/],
    ['penalty', /^the law refuses it: PENALTY_AMOUNT_NOT_DAYS/],
  ])('name a cent more: %s', async (matter, named) => {
    const found = await forged(matter, 'objection', (receipt) => (receipt.decision.amountCents += 1));
    expect(found).toContainEqual(expect.stringMatching(named));
  });

  it.each<[string, string, (basis: Basis) => void, RegExp]>([
    [
      'a larger amount before the lowering',
      'lowering',
      ({ contested }) =>
        Object.assign(contested?.['told'] ?? {}, { change: { ...changeOf(contested), beforeCents: 9e6 } }),
      /^before the contested change it stood at 9000000 cents, reckoned again \d+$/,
    ],
    [
      'claims that were never ordered',
      'withdrawal',
      ({ claims }) => Object.assign(claims ?? {}, { open: [] }),
      /^what upholding brings about: cancelledClaimCents is \d+, reckoned again 0$/,
    ],
    [
      'money that was left',
      'withdrawal',
      (basis) => Object.assign(basis, { ceilings: [] }),
      /^beyond the ceiling \d+ cents, reckoned again 0$/,
    ],
    [
      'another last day',
      'extension',
      ({ effect }) => Object.assign(effect ?? {}, { dueOn: '2030-01-01' }),
      /^what upholding brings about: dueOn is "2030-01-01", reckoned again/,
    ],
    [
      'more months than were asked',
      'extension',
      ({ advised }) => Object.assign(advised ?? {}, { months: 5 }),
      /^the law refuses it: MONTHS_REQUIRED/,
    ],
    [
      'another amount that is reserved again',
      'not_processed',
      (basis) => Object.assign(basis, { requestedCents: 1 }),
      /^the ledger moved \d+ cents as reserved, reckoned again 1$/,
    ],
    [
      'a higher grant to determine',
      'determination',
      (basis) => Object.assign(basis, { grantedCents: 9e6 }),
      /^the calculation: /,
    ],
    [
      'a determination that was never lowered',
      'determination_lowered',
      ({ contested }) => Object.assign(contested ?? {}, { amountCents: 90_000 }),
      /^the contested decision: amountCents is 90000, reckoned again 80000$/,
    ],
    [
      'another matter',
      'determination_lowered',
      (basis) => Object.assign(basis, { matter: 'lowering' }),
      /^what the objection is about: it is "lowering", reckoned again "determination_lowered"$/,
    ],
    [
      'a rate of another year',
      'penalty',
      ({ penalty }) => Object.assign(penalty ?? {}, { maximumDays: 10 }),
      /^the law refuses it: PENALTY_AMOUNT_NOT_DAYS/,
    ],
  ])('name %s', async (_, matter, forge, named) => {
    const found = await forged(matter, 'objection', ({ basis }) => forge(basis as Basis));
    expect(found).toContainEqual(expect.stringMatching(named));
  });

  it('name what was forged in a decision not to process, and in a lowering after the determination', async () => {
    const more = (receipt: Receipt): void => void (receipt.decision.amountCents += 1);
    expect(await forged('not_processed', 'not_processed', more)).toContain(
      'not processed, but with 1 cents, reckoned again 0',
    );
    expect(
      await forged('not_processed', 'not_processed', ({ basis }) =>
        Object.assign(basis['advice'] ?? {}, { kind: 'refuse' }),
      ),
    ).toContainEqual(expect.stringMatching(/^the advice: it is "refuse", reckoned again "not_process"$/));
    expect(await forged('determination_lowered', 'amendment', more)).toContain(
      'decided 80001 cents, reckoned again 80000',
    );
  });

  it('name an objection of which the contested decision was changed afterwards', async () => {
    const contested = await decisionOf(app, cases['withdrawal'] ?? '', 'withdrawal');
    const found = await faultsAfter(superuser, `update decision set amount_cents = 1 where id = '${contested}'`);
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'objection',
        what: expect.stringMatching(/^the contested decision: /) as string,
      }),
    );
  });
});

/** What the contested decision changed. */
function changeOf(contested: Record<string, unknown> | undefined): object {
  return (contested?.['told'] as { change: object }).change;
}
