// SPDX-License-Identifier: EUPL-1.2
import {
  attachesDocuments,
  checksAndSubmits,
  fillsTheForm,
  mayNotSubmit,
  readsTheScheme,
  starts,
} from './road/application';
import { advises, answersTheChecklist, judgesComplete, takesFromTheQueue } from './road/assessment';
import { exportAddsUp } from './road/budget';
import { previewsAndGrants, readsTheLetter } from './road/decision';
import {
  accepts,
  asksMoreTime,
  completionDue,
  givesMoreTime,
  reports,
  seesTheNewDate,
  seesWhatToDo,
} from './road/delivery';
import { accounts, caseIsClosed, determines, proposes, readsTheDetermination } from './road/determination';
import { confirms, hearsOfThePayment, mayNotReleaseOwnWork, prepares, releases } from './road/payments';
import { hasTheReceipt } from './road/receipt';
import { typeOf } from './support/definition';
import { test } from './support/journey';

/** Half of € 12.000,00; 80% is paid at the grant, and the move cost less: half of € 8.000,00, so that some comes back. */
const granted = 600_000;
const advanced = 480_000;
const determined = 400_000;

test('Leiden verplaatst woningen, krijgt uitstel, en betaalt een deel terug', async ({ at, visitor }, { project }) => {
  const type = await typeOf('verplaatsing');
  const wishes = { projectName: `Verhuizing woningen Lammenschans ${project.name}`, moneyCents: 1_200_000, homes: 6 };

  await test.step('iedereen kan de regeling lezen', () => readsTheScheme(visitor, type));
  const fills = await at('fills');
  const filed = await test.step('de aanvrager begint een aanvraag', () => starts(fills, type, wishes));
  await test.step('en vult het formulier in', () => fillsTheForm(fills, filed, granted));
  await test.step('en voegt de stukken toe', () => attachesDocuments(fills, filed));
  await test.step('maar mag niet indienen', () => mayNotSubmit(fills, filed));

  const submits = await at('submits');
  await test.step('de indiener controleert en dient in', () => checksAndSubmits(submits, filed, granted));
  await test.step('en krijgt een bevestiging en een kopie', () => hasTheReceipt(submits, filed, granted));

  const assessor = await at('assessor');
  await test.step('de beoordelaar neemt de zaak', () => takesFromTheQueue(assessor, filed));
  await test.step('en verklaart haar volledig', () => judgesComplete(assessor, filed));
  await test.step('en loopt de controlelijst af', () => answersTheChecklist(assessor, filed));
  await test.step('en adviseert', () => advises(assessor, filed, granted));

  const decider = await at('decider');
  await test.step('de beslisser ziet wat het besluit doet en verleent', () =>
    previewsAndGrants(decider, filed, granted));
  await test.step('de gemeente leest de brief', () => readsTheLetter(submits, filed, granted));
  await test.step('en ziet wat zij moet doen', () => seesWhatToDo(submits, filed));

  const [finance, finance2] = [await at('finance'), await at('finance2')];
  const advance = type.advances[0]?.text.nl ?? '';
  await test.step('financiën zet het voorschot klaar', () => prepares(finance, filed, advance, advanced));
  await test.step('en mag het niet zelf vrijgeven', () => mayNotReleaseOwnWork(finance, filed));
  await test.step('een collega geeft het vrij', () => releases(finance2, filed, advanced));
  await test.step('en meldt dat er is betaald', () => confirms(finance2, filed, advanced));
  await test.step('de gemeente hoort dat', () => hearsOfThePayment(submits, filed, advanced));

  const before = await completionDue(submits, filed);
  await test.step('de gemeente vraagt uitstel', () => asksMoreTime(submits, filed));
  await test.step('de provincie geeft uitstel', () => givesMoreTime(assessor, filed));
  await test.step('de gemeente ziet de nieuwe datum', () => seesTheNewDate(submits, filed, before));

  for (const which of ['start', 'completion'] as const) {
    await test.step(`de gemeente meldt: ${which}`, () => reports(submits, filed, which));
    await test.step('de provincie keurt de melding goed', () => accepts(assessor, filed, which));
  }

  const spent = { ...wishes, moneyCents: 800_000 };
  await test.step('de gemeente verantwoordt de werkelijke kosten', () => accounts(submits, filed, spent, determined));
  await test.step('de beoordelaar stelt de vaststelling voor', () => proposes(assessor, filed, determined));
  await test.step('de beslisser stelt vast', () => determines(decider, filed, determined));
  const back = advanced - determined;
  await test.step('de gemeente leest de vaststelling', () => readsTheDetermination(submits, filed, determined, back));
  await test.step('een collega geeft de terugvordering vrij', () => releases(finance2, filed, back, 'recovery'));
  await test.step('en meldt dat het bedrag is ontvangen', () => confirms(finance2, filed, back, 'recovery'));
  await test.step('de zaak is gesloten', () => caseIsClosed(submits, filed));
  await test.step('het budget en het bestand zijn tot op de cent gelijk', () => exportAddsUp(finance, filed, granted));
});
