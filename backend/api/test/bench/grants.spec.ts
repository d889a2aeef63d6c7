// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AppModule } from '../../src/app.module';
import { DecideService } from '../../src/modules/decisions/decide.service';
import { Members } from '../../src/modules/identity/members';
import { type Arena, openArena, type Waiting } from '../faults/arena';
import { people } from '../given';
import { recorded, replay, type Statement } from './recorder';

const number = Number(process.env['GRANTS'] ?? 600);
const rounds = 3;
const clients = 64;
const aim = 0.3;

/**
 * Grants a second on one ceiling over HTTP (two processes, 64 clients) beside a bare client that sends the same SQL for
 * the same kind of cases to the same PostgreSQL, in turn, three times.
 */
describe('Grants on one ceiling, beside a bare client with the same SQL', () => {
  let arena: Arena;
  let waiting: Waiting[];
  let statements: Statement[];
  let ofFirst: ReadonlyMap<string, string>;

  /** Every statement of a grant; an ordinary one: the first of an applicant's year says a little more. */
  async function ofOneGrant(before: Waiting, one: Waiting): Promise<Statement[]> {
    const context = await NestFactory.createApplicationContext(AppModule, { logger: false });
    try {
      const members = context.get(Members, { strict: false });
      const person = await members.byEmail(people.decider);
      const actor = person && (await members.actorFor(person.id));
      if (!actor) throw new Error('no decider');
      const decide = context.get(DecideService, { strict: false });
      const body = { kind: 'grant' as const, amountCents: arena.amountCents, grounds: [], reason: '' };
      await decide.take(actor, before.id, { ...body, expectedVersion: before.version });
      return await recorded(() => decide.take(actor, one.id, { ...body, expectedVersion: one.version }));
    } finally {
      await context.close();
    }
  }

  beforeAll(async () => {
    const cases = 2 * (2 * rounds * number + 2);
    arena = await openArena({ fit: cases, cases, env: { WORKER: 'separate' } });
    // Every second case is of the same type; the first of them is no copy.
    const [original, first, ...copies] = arena.cases.filter((_, i) => i % 2 === 0);
    if (!original || !first?.texts) throw new Error('no case to record');
    statements = await ofOneGrant(original, first);
    ofFirst = first.texts;
    waiting = copies;
  }, 900_000);
  afterAll(() => arena?.close());

  async function overHttp(batch: Waiting[]): Promise<number> {
    const heads = await Promise.all(arena.stack.baseUrls.map((base) => arena.signIn(base)));
    const began = performance.now();
    const client = async (place: number): Promise<void> => {
      const at = place % arena.stack.baseUrls.length;
      for (let one = batch.shift(); one; one = batch.shift()) {
        const { status, code } = await arena.grant(arena.stack.baseUrls[at] ?? '', heads[at] ?? {}, one);
        expect({ status, code }).toEqual({ status: 201, code: undefined });
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, place) => client(place)));
    return (number * 1000) / (performance.now() - began);
  }

  /** What of the recorded case becomes what of this one. */
  const textsOf = ({ texts }: Waiting): Map<string, string> =>
    new Map([...ofFirst].map(([original, recordedAs]) => [recordedAs, texts?.get(original) ?? recordedAs]));

  async function bare(batch: Waiting[], connections: number): Promise<number> {
    const open = await Promise.all(
      Array.from({ length: connections }, async () => {
        const client = new Client(arena.stack.appUrl);
        await client.connect();
        return client;
      }),
    );
    const began = performance.now();
    await Promise.all(
      open.map(async (client) => {
        for (let one = batch.shift(); one; one = batch.shift()) await replay(client, statements, textsOf(one));
      }),
    );
    const rate = (number * 1000) / (performance.now() - began);
    await Promise.all(open.map((client) => client.end()));
    return rate;
  }

  it(`${rounds} rounds of ${number} grants`, async () => {
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const raw = await bare(waiting.splice(0, number), 20);
      const http = await overHttp(waiting.splice(0, number));
      ratios.push(http / raw);
      console.log(
        `HTTP ${http.toFixed(0)}/s, bare ${raw.toFixed(0)}/s with ${statements.length} statements: ${(http / raw).toFixed(2)}`,
      );
    }
    const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    const [sums] = await arena.sql<{ granted: number; postings: number; over: number }>(
      `select (select count(*) from subsidy_grant)::int as granted,
              (select sum(amount_cents) from posting)::int as postings,
              (select count(*) from budget_account where committed_cents > ceiling_cents)::int as over`,
    );
    console.log(`median ratio ${median.toFixed(2)} (aim ${aim})`);
    expect(sums).toEqual({ granted: 2 * rounds * number + 2, postings: 0, over: 0 });
    expect(median).toBeGreaterThanOrEqual(aim);
  }, 900_000);
});
