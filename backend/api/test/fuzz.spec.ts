// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { type TestApp, startApp } from './app';
import { Browser } from './browser';
import { aDraft, aGranted, anAdvised, anInAssessment, aSubmitted, people, typeOf } from './given';
import { asked, met, paid, rowsOf } from './given-delivery';
import { type Chance, chanceOf, likely, odd, oddTexts, pick, type Schema } from './odd-values';

const number = Number(process.env['FUZZ'] ?? 2_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_302);

interface Operation {
  readonly verb: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly body?: Schema;
}

interface Contract {
  readonly paths: Record<
    string,
    Record<
      string,
      {
        parameters?: Operation['parameters'];
        requestBody?: { content: Record<string, { schema?: Schema }> };
      }
    >
  >;
  readonly components: { readonly schemas: Record<string, Schema> };
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const contract = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as Contract;
const { schemas } = contract.components;
const operations = Object.entries(contract.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, { parameters = [], requestBody }]): Operation => {
    const body = requestBody?.content['application/json']?.schema;
    return { verb: verb.toUpperCase(), path, parameters, ...(body ? { body } : {}) };
  }),
);

const agent = new Agent({ keepAlive: true });

function send(base: string, { method, path, headers, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, hostname, port, method, path, headers }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          type: incoming.headers['content-type'] ?? '',
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** What is wrong with an answer; nothing when it is as it should be. */
function complaint({ method }: Sent, { status, type, text }: Answer): string | undefined {
  if (status >= 500 || status < 200) return `status ${status}`;
  if (/node_modules|\.ts:\d+|\.js:\d+|at \w+ \(|QueryFailedError|driverError/.test(text)) return 'a trace of the code';
  if (status < 400 || method === 'HEAD') return undefined;
  if (!type.startsWith('application/problem+json')) return `content type ${type}`;
  const body = JSON.parse(text) as Record<string, unknown>;
  const whole = body['status'] === status && ['code', 'detail', 'requestId'].every((key) => body[key]);
  return whole ? undefined : 'no whole problem';
}

describe('Whatever comes in, the answer is a clear one', () => {
  let app: TestApp;
  let base: string;
  let browsers: Record<string, string>[];
  let ids: Record<string, string[]>;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
    const first = await aGranted(app, { typeKey: 'plaatsing', by: people.dordrecht });
    await paid(app, first.id, 'at_grant', '2026-03-02');
    const second = await aGranted(app);
    await met(app, second.id, 'completion', { happenedOn: '2026-03-02', evidence: true }).catch(() => undefined);
    const third = await aGranted(app, { by: people.dordrecht, notified: false });
    const type = await typeOf(app, 'flexwonen-zh', 'haalbaarheid');
    await asked(app, second.id, type, { today: '2026-03-02' as never, overrides: {} }).catch(() => undefined);
    const cases = [
      await aDraft(app),
      await aSubmitted(app),
      await anInAssessment(app),
      await anAdvised(app, { typeKey: 'verplaatsing' }),
      first,
      second,
      third,
    ];
    const idsOf = async (table: string): Promise<string[]> =>
      (await rowsOf<{ id: string }>(app, `select id from ${table}`)).map(({ id }) => id);
    ids = {
      applications: cases.map(({ id }) => id),
      documents: await idsOf('document'),
      grants: await idsOf('subsidy_grant'),
      obligations: await idsOf('obligation'),
      payments: await idsOf('payment'),
      messages: await idsOf('message'),
      'postal-letters': await idsOf('message'),
      'extension-requests': await idsOf('obligation'),
      'scheme-versions': await idsOf('scheme_version'),
    };
    const everybody = Object.values(people);
    browsers = [{}];
    for (const email of everybody) browsers.push((await Browser.signIn(base, email)).headers);
  }, 300_000);
  afterAll(async () => {
    agent.destroy();
    await app.close();
  });

  function pathFor(chance: Chance, { path, parameters }: Operation): string {
    const [, thing = ''] = path.split('/');
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const real =
        name === 'id' ? (ids[thing] ?? []) : ['project', 'costs', 'homes', 'planning', 'flexwonen-zh', 'eligible'];
      const value = real.length > 0 && chance() < 0.85 ? pick(chance, real) : pick(chance, ['x', '%ff', ...oddTexts]);
      return value === '%ff' ? value : encodeURIComponent(value.toWellFormed());
    });
    const query = parameters
      .filter(({ in: place }) => place === 'query')
      .filter(() => chance() < 0.4)
      .flatMap(({ name, schema }) => {
        const one = (): string => String(likely(chance, schemas, schema ?? {}, name)).toWellFormed();
        return (chance() < 0.1 ? [one(), one()] : [one()]).map((value) => `${name}=${encodeURIComponent(value)}`);
      });
    const extra = chance() < 0.05 ? ['__proto__[x]=1', 'constructor=1', 'a[b][c]=1'] : [];
    const all = [...query, ...extra];
    return `/api/v1${filled}${all.length > 0 ? `?${all.join('&')}` : ''}`.slice(0, 8_000);
  }

  function bodyFor(chance: Chance, { body }: Operation): string | undefined {
    if (!body) return chance() < 0.1 ? '{}' : undefined;
    const dice = chance();
    if (dice < 0.03) return pick(chance, ['', '{', 'null', '"x"', '[]', '{"a":1e400}', '\ufeff{}', '{"__proto__":{}}']);
    if (dice < 0.05) return `{"answers":${'['.repeat(3_000)}${']'.repeat(3_000)}}`;
    if (dice < 0.08) return JSON.stringify(odd(chance)) ?? '{}';
    const made = JSON.stringify(likely(chance, schemas, body)) ?? '{}';
    return chance() < 0.03 ? made.replace(/\d+/, '1e400') : made;
  }

  function oneRequest(chance: Chance): Sent {
    const operation = pick(
      chance,
      operations.filter(({ verb, path }) => !(verb === 'DELETE' && path.startsWith('/sessions'))),
    );
    const method =
      chance() < 0.03 ? pick(chance, ['HEAD', 'OPTIONS', 'PATCH', 'PUT', 'DELETE', 'PROPFIND']) : operation.verb;
    const path = pathFor(chance, operation);
    const body = method === 'GET' || method === 'HEAD' ? undefined : bodyFor(chance, operation);
    const type = chance() < 0.03 ? pick(chance, ['text/plain', 'multipart/form-data', 'x']) : 'application/json';
    return {
      method: method === 'DELETE' && path.includes('/sessions') ? 'GET' : method,
      path,
      headers: {
        ...pick(chance, browsers),
        ...(body === undefined ? {} : { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(body)) }),
        ...(chance() < 0.3 ? { 'Idempotency-Key': chance() < 0.9 ? crypto.randomUUID() : 'x'.repeat(300) } : {}),
      },
      ...(body === undefined ? {} : { body }),
    };
  }

  it(
    `says no in one form and never falls over (${number} requests, seed ${seed})`,
    async () => {
      const chance = chanceOf(seed);
      const complaints: string[] = [];
      const seen = new Map<number, number>();
      for (let sent = 0; sent < number; sent += 1) {
        const one = oneRequest(chance);
        const answer = await send(base, one);
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        const wrong = complaint(one, answer);
        if (wrong) {
          complaints.push(
            `${wrong}: ${one.method} ${one.path.slice(0, 300)} ${(one.body ?? '').slice(0, 400)} → ${answer.text.slice(0, 300)}`,
          );
        }
      }
      expect(complaints).toEqual([]);
      // Some of it is good input: otherwise only the doors were tried.
      expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 400, 403, 404]));
    },
    Math.max(300_000, number * 20),
  );
});
