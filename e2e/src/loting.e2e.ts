// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Client } from 'pg';
import { NotDone } from './support/api';
import { expect, test } from './support/clock-stack';
import { anAdvised, type Given } from './support/given';
import { mailTo } from './support/mailbox';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02', realDays: true });

const verifier = join(import.meta.dirname, '../../tools/draw-verify.mjs');

/** Lowers the smallest ceiling of the scheme from 60,000 to 30,000 euros: money for two applications. */
async function moneyForTwo(ownerUrl: string): Promise<void> {
  const database = new Client({ connectionString: ownerUrl });
  await database.connect();
  try {
    await database.query("select set_config('app.organisation_kind', 'province', false)");
    await database.query(`
      with lowered as (insert into journal (kind, cause_id, effective_on, recorded_at, description)
                       values ('CEILING', gen_random_uuid(), '2026-03-02', now(), 'Verlaagd') returning id)
      insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
      select lowered.id, a.id, v.bucket, v.cents, 2026
        from lowered, budget_account a, (values ('available', -3000000), ('funding', 3000000)) v(bucket, cents)
       where a.code = 'flexwonen/grants/flexwonen-zh/haalbaarheid'`);
  } finally {
    await database.end();
  }
}

async function opensQueue(page: Page, area: string): Promise<void> {
  await page.goto(`${area}/wachtrijen`);
  await page.getByRole('link', { name: /haalbaarheid/i }).click();
  await expect(page.getByRole('table')).toBeVisible();
}

test('drie aanvragen en geld voor twee: eerst moet de dag voorbij zijn, dan beslist het lot', async ({
  at,
  person,
  clock,
}) => {
  await moneyForTwo(clock.ownerUrl);
  const cases = new Map<string, Given>();
  for (const by of ['submits', 'dordrecht', 'delft'] as const) {
    const given = await anAdvised(person, { projectName: `Onderzoek van ${by}`, by, moneyCents: 3_000_000 });
    cases.set(given.number, given);
  }
  const grants = async (number: string): Promise<string> => {
    const decider = await person('decider');
    const path = `/applications/${cases.get(number)?.id ?? ''}`;
    const { version, requestedCents } = await decider.get<{ version: number; requestedCents: number }>(path);
    const grant = { kind: 'grant', amountCents: requestedCents, grounds: [], reason: '' };
    const body = { expectedVersion: version, ...grant };
    return decider.post<{ state: string }>(`${path}/decisions`, body).then(
      ({ state }) => state,
      (error: unknown) => (error instanceof NotDone ? (error.problem.code ?? '') : String(error)),
    );
  };
  const [one = ''] = cases.keys();
  expect(await grants(one)).toBe('DAY_NOT_OVER');
  await clock.moveTo('2026-03-03');
  expect(await grants(one)).toBe('LOTS_NOT_DRAWN');

  const assessor = await at('assessor');
  await opensQueue(assessor, '/beoordeling');
  await expect(assessor.getByText('Het geld is op met de aanvragen van maandag 2 maart 2026')).toBeVisible();
  await expect(assessor.getByText('Een beheerder loot, met een getuige erbij.')).toBeVisible();
  await assessor.getByLabel('Verhoging in euro').fill('15.000');
  await assessor.getByRole('button', { name: 'Bereken' }).click();
  await expect(assessor.getByText('Met deze verhoging past alles.')).toBeVisible();
  await look(assessor, 'wachtrij-verhoogd');

  const administrator = await at('administrator');
  await opensQueue(administrator, '/beheer');
  await administrator.getByLabel('Wie kijkt toe?').fill('mr. N. Notaris');
  await administrator.getByRole('button', { name: 'Loten' }).click();
  await expect(administrator.getByText('Er is geloot')).toBeVisible();
  const download = administrator.waitForEvent('download');
  await administrator.getByRole('link', { name: /Proces-verbaal downloaden/ }).click();
  const verified = spawnSync(process.execPath, [verifier, await (await download).path()], { encoding: 'utf8' });
  expect(verified.stdout).toContain('The draw is right: 3 participants');
  await look(administrator, 'wachtrij-geloot');

  const order = await administrator
    .locator('tbody th a, tbody th')
    .evaluateAll((cells) => cells.map((cell) => /[A-Z]+-\d{4}-\d+/.exec(cell.textContent)?.[0] ?? ''));
  const [first = '', second = '', third = ''] = order;
  expect([...order].sort()).toEqual([...cases.keys()].sort());
  for (const role of ['submits', 'dordrecht', 'delft'] as const) {
    await mailTo(role, /uitslag van de loting/, `Onderzoek van ${role}`);
  }
  expect(await grants(third)).toBe('EARLIER_UNDECIDED');
  expect(await grants(second)).toBe('granted');
  expect(await grants(first)).toBe('granted');
  expect(await grants(third)).toBe('CEILING_EXCEEDED');

  const municipality = await at('delft');
  const own = [...cases.values()].find(({ wishes }) => wishes.projectName === 'Onderzoek van delft');
  await municipality.goto(`/gemeente/zaken/${own?.id ?? ''}`);
  await expect(municipality.getByRole('heading', { level: 1 })).toBeVisible();
  if (own?.number === third)
    await expect(municipality.getByText('Dit is een indicatie en geen toezegging.')).toBeVisible();
  await look(municipality, 'na-de-loting');
});
