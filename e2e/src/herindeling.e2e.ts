// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import { accounts } from './support/accounts';
import { expect, test } from './support/clock-stack';
import { type } from './support/form';
import { aGranted, aSubmitted } from './support/given';
import { enters, picks, ticksOff } from './support/keyboard';
import { look } from './support/screen';

test.use({ startsOn: '2022-12-01' });

/** Three people of the demonstration work for the three municipalities. */
async function peopleOfVoorne(ownerUrl: string): Promise<void> {
  const database = new Client({ connectionString: ownerUrl });
  await database.connect();
  try {
    const move = `update membership m set organisation_id = o.id from person p, organisation o
      where p.id = m.person_id and p.email = $1 and o.cbs_code = $2`;
    await database.query(move, [accounts.submits, 'GM0501']);
    await database.query(move, [accounts.dordrecht, 'GM0530']);
    await database.query(move, [accounts.delft, 'GM0614']);
  } finally {
    await database.end();
  }
}

test('drie gemeenten gaan op in Voorne aan Zee: voorgesteld, bevestigd, en een ander gaat verder met de zaak', async ({
  at,
  person,
  clock,
}) => {
  await peopleOfVoorne(clock.ownerUrl);
  const granted = await aGranted(person, { projectName: 'Flexwoningen Vesting', by: 'submits' });
  await aSubmitted(person, { projectName: 'Flexwoningen Haven', by: 'dordrecht' });
  await clock.moveTo('2023-01-01');

  const proposer = await at('administrator');
  await proposer.goto('/beheer/organisaties');
  await enters(proposer, proposer.getByRole('link', { name: 'Herindeling: gemeenten die opgaan in een andere' }));
  await look(proposer, 'herindeling-leeg');
  for (const name of ['Brielle', 'Hellevoetsluis', 'Westvoorne']) {
    await ticksOff(proposer, proposer.getByRole('checkbox', { name, exact: true }), 100);
  }
  await picks(proposer, proposer.getByLabel('Welke gemeente volgt hen op?'), 'Voorne aan Zee');
  await type(proposer, 'Op welke dag gaat de herindeling in?', '1-1-2023');
  await type(proposer, 'Op welke wet of welk besluit berust zij?', 'Wet tot samenvoeging van de drie gemeenten');
  await enters(proposer, proposer.getByRole('button', { name: 'Stel deze herindeling voor' }));
  await expect(proposer.getByText('De herindeling naar Voorne aan Zee is voorgesteld')).toBeVisible();
  await expect(proposer.getByText('U hebt dit voorgesteld. Een andere beheerder bevestigt het.')).toBeVisible();
  await expect(proposer.getByRole('button', { name: 'Voer deze herindeling uit' })).toHaveCount(0);
  await look(proposer, 'herindeling-voorgesteld');

  const confirmer = await at('administrator2');
  await confirmer.goto('/beheer/herindelingen');
  const merger = confirmer.getByRole('region', { name: 'Brielle, Hellevoetsluis en Westvoorne naar Voorne aan Zee' });
  await expect(merger.getByRole('row').filter({ hasText: 'Brielle' })).toContainText(/€\s3\.000,00/);
  await enters(confirmer, merger.getByRole('button', { name: 'Voer deze herindeling uit' }), 120);
  await expect(confirmer.getByText('Alles is overgegaan naar Voorne aan Zee')).toBeVisible();
  await expect(merger.getByText('Uitgevoerd', { exact: true })).toBeVisible();
  await look(confirmer, 'herindeling-uitgevoerd');
  await confirmer.setViewportSize({ width: 390, height: 844 });
  await look(confirmer, 'herindeling-smal');

  // Somebody who worked for Westvoorne opens the case of Brielle.
  const officer = await at('delft');
  await officer.goto(`/gemeente/zaken/${granted.id}`);
  await expect(officer.getByText('eerder: Brielle')).toBeVisible();
  await expect(officer.getByText('Brielle ging op in Voorne aan Zee.').first()).toBeVisible();
  await look(officer, 'herindeling-zaak');
  await officer.goto('/gemeente/berichten');
  await expect(officer.getByText(granted.number).first()).toBeVisible();
});
