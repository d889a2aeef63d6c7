// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './support/clock-stack';
import { aSubmitted } from './support/given';

test.use({ startsOn: '2026-03-02' });

test('de dagen tellen af terwijl de tijd verstrijkt, en wie is ingelogd, blijft ingelogd', async ({
  clock,
  at,
  person,
}) => {
  const given = await aSubmitted(person, { projectName: 'Twee keer onvolledig' });
  const assessor = await at('assessor');
  await assessor.goto('/beoordeling');
  const row = assessor.getByRole('row').filter({ hasText: given.number });
  await expect(row).toContainText('nog 91 dagen');
  await clock.moveTo('2026-05-07');
  await assessor.reload();
  await expect(row).toContainText('nog 25 dagen');
});
