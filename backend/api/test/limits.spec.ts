// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { Limits } from '../src/platform/security/limits';
import { createApp } from '../src/create-app';
import type { NestExpressApplication } from '@nestjs/platform-express';

describe('Limits of failed sign-ins', () => {
  let app: TestApp;
  let second: NestExpressApplication;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    second = await createApp(false);
    await second.init();
  });
  beforeEach(() => sql(app.database.appUrl, 'delete from rate_limit'));
  afterAll(async () => {
    await second.close();
    await app.close();
  });

  /** How many of these attempts get through, spread over two processes and all at the same moment. */
  const through = async (attempts: readonly (readonly [account: string, address: string])[]): Promise<number> => {
    const both = [app.get(Limits), second.get(Limits, { strict: false })];
    const answers = await Promise.allSettled(
      attempts.map(([account, address], at) => (both[at % 2] ?? app.get(Limits)).beforeSignIn(account, address)),
    );
    const refused = answers.filter((one): one is PromiseRejectedResult => one.status === 'rejected');
    for (const { reason } of refused) {
      expect(reason).toMatchObject({
        refusal: { code: 'TOO_MANY_ATTEMPTS', details: { minutes: expect.any(Number) } },
      });
    }
    return answers.length - refused.length;
  };
  const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

  it('lets ten attempts at one account through, whatever their addresses and processes', async () => {
    expect(await through(times(30, (at) => ['iemand@leiden.example', `10.0.0.${at}`]))).toBe(10);
  });

  it('lets a hundred attempts of one address through, whatever the accounts', async () => {
    expect(await through(times(130, (at) => [`a@gemeente${at}.example`, '10.0.0.1']))).toBe(100);
  });

  it('lets two hundred attempts at one organisation through, also at accounts that do not exist', async () => {
    expect(await through(times(230, (at) => [`niemand${at}@leiden.example`, `10.1.${at}.1`]))).toBe(200);
    expect(await through([['iemand@dordrecht.example', '10.2.0.1']])).toBe(1);
  });

  it('counts no good sign-in', async () => {
    const limits = app.get(Limits);
    for (let at = 0; at < 205; at += 1) {
      const [account, address] = [`goed${at}@leiden.example`, `10.3.${at}.1`];
      await limits.beforeSignIn(account, address);
      await limits.goodSignIn(account, address);
    }
    expect(await through([['laatste@leiden.example', '10.4.0.1']])).toBe(1);
  });
});
