// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { captureResponse } from '../../../test/captured-response';
import { aSmallScheme, rowsOf } from '../../../test/given-delivery';
import { anAdvised, people } from '../../../test/given';
import { aSpentLine, decidedOn, levelOf, ordered } from '../../../test/given-orders';
import { CaseExports } from './case-exports';
import { LevelExports } from './level-exports';

const today = '2026-03-02';

describe('The levels of the budget as a file', () => {
  let app: TestApp;
  let lines: string[];

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
    await aSpentLine(app, 100_000);
    const scheme = await aSmallScheme(app, { key: 'held-scheme', ceilingCents: 2_000_000 });
    await anAdvised(app, scheme);
    const accountId = await levelOf(app, 'held-scheme/study');
    const days = decidedOn(today, '2026-03-03');
    await ordered(app, { kind: 'lower', reason: 'Besluit', accountId, amountCents: 1_500_000, ...days });
    const file = captureResponse();
    await app.get(LevelExports).csv(await app.actor(people.finance), {}, file.response);
    lines = file.body().toString('utf8').split('\r\n');
  });
  afterAll(() => app.close());

  const line = (start: string) => lines.find((one) => one.includes(start))?.split(';');

  it('has a line for each level, with what is held beside the ceiling', () => {
    expect(line('held-scheme/study')?.slice(2, 6)).toEqual(['soort subsidie', '5000,00', '15000,00', '0,00']);
    expect(line('Publicaties')?.slice(2, 4)).toEqual(['post van de programma-activiteiten', '1000,00']);
  });

  it('has held money, legal overrun, activities, penalties and interest each on a line of its own', () => {
    expect(line('Aangehouden voor eerdere aanvragen (Awb 4:27)')?.[4]).toBe('15000,00');
    expect(line('Wettelijke overschrijding (Awb 4:25, derde lid)')?.[5]).toBe('0,00');
    expect(line(';Programma-activiteiten;samen')?.[7]).toBe('500,00');
    expect(line(';Dwangsommen;')?.[2]).toBe('buiten het plafond');
    expect(line(';Wettelijke rente')?.slice(2, 3)).toEqual(['buiten het plafond']);
  });

  it('has them below the cases too, where no total counts them', async () => {
    const file = captureResponse();
    await app.get(CaseExports).csv(await app.actor(people.finance), {}, file.response);
    const cases = file
      .body()
      .toString('utf8')
      .trimEnd()
      .split('\r\n')
      .map((one) => one.split(';'));
    const [total, held, activities, penalties, interest] = cases.slice(-5);
    expect(total?.[0]).toBe('Totaal');
    expect([held?.[0], held?.[12]]).toEqual(['Aangehouden voor eerdere aanvragen (Awb 4:27)', '15000,00']);
    expect([activities?.[0], activities?.[13]]).toEqual(['Programma-activiteiten', '500,00']);
    expect(penalties?.[0]).toBe('Dwangsommen, buiten het plafond');
    expect(interest?.[0]).toBe('Wettelijke rente, buiten het plafond');
    const part = captureResponse();
    await app.get(CaseExports).csv(await app.actor(people.finance), { typeKey: 'study' }, part.response);
    expect(part.body().toString('utf8')).not.toContain('Programma-activiteiten');
  });

  it('is in the log of who read what', async () => {
    const logged = await rowsOf(
      app,
      "select 1 from audit_entry where operation = 'waterfalls.csv' and result = 'done'",
    );
    expect(logged).toHaveLength(1);
  });
});
