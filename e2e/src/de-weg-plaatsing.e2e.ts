// SPDX-License-Identifier: EUPL-1.2
import {
  attachesDocuments,
  checksAndSubmits,
  fillsTheForm,
  mayNotSubmit,
  readsTheScheme,
  starts,
} from './road/application';
import {
  advises,
  answersTheChecklist,
  asksForCompletion,
  completes,
  judgesComplete,
  takesFromTheQueue,
} from './road/assessment';
import { exportAddsUp } from './road/budget';
import { previewsAndGrants, readsTheLetter } from './road/decision';
import { accepts, reports, seesWhatToDo } from './road/delivery';
import { accounts, caseIsClosed, determines, proposes, readsTheDetermination } from './road/determination';
import { confirms, hearsOfThePayment, mayNotReleaseOwnWork, prepares, releases } from './road/payments';
import { hasTheReceipt } from './road/receipt';
import { typeOf } from './support/definition';
import { test } from './support/journey';

/** Six homes of € 1.500,00, of which five are placed; half is paid at the grant, the rest after the determination. */
const granted = 900_000;
const advanced = 450_000;
const determined = 750_000;

test('Leiden plaatst vijf van de zes woningen, vult een stuk aan en krijgt een nabetaling', async ({ at, visitor }, {
  project,
}) => {
  const type = await typeOf('plaatsing');
  const wishes = { projectName: `Tijdelijk wonen Telderskade ${project.name}`, moneyCents: 4_500_000, homes: 6 };

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
  await test.step('en vraagt om aanvulling', () => asksForCompletion(assessor, filed));
  await test.step('de gemeente vult aan', () => completes(submits, filed));
  await test.step('de beoordelaar verklaart de aanvraag volledig', () => judgesComplete(assessor, filed));
  await test.step('en loopt de controlelijst af', () => answersTheChecklist(assessor, filed));
  await test.step('en adviseert', () => advises(assessor, filed, granted));

  const decider = await at('decider');
  await test.step('de beslisser ziet wat het besluit doet en verleent', () =>
    previewsAndGrants(decider, filed, granted));
  await test.step('de gemeente leest de brief', () => readsTheLetter(submits, filed, granted));
  await test.step('en ziet wat zij moet doen', () => seesWhatToDo(submits, filed));

  const [finance, finance2] = [await at('finance'), await at('finance2')];
  const advance = type.advances[0]?.text.nl ?? '';
  await test.step('financiën zet de eerste helft klaar', () => prepares(finance, filed, advance, advanced));
  await test.step('en mag haar niet zelf vrijgeven', () => mayNotReleaseOwnWork(finance, filed));
  await test.step('een collega geeft haar vrij', () => releases(finance2, filed, advanced));
  await test.step('en meldt dat er is betaald', () => confirms(finance2, filed, advanced));
  await test.step('de gemeente hoort dat', () => hearsOfThePayment(submits, filed, advanced));

  for (const which of ['start', 'completion'] as const) {
    await test.step(`de gemeente meldt: ${which}`, () => reports(submits, filed, which));
    await test.step('de provincie keurt de melding goed', () => accepts(assessor, filed, which));
  }

  const placed = { ...wishes, homes: 5 };
  await test.step('de gemeente verantwoordt vijf woningen', () => accounts(submits, filed, placed, determined));
  await test.step('de beoordelaar stelt de vaststelling voor', () => proposes(assessor, filed, determined));
  await test.step('de beslisser stelt vast', () => determines(decider, filed, determined));
  await test.step('de gemeente leest de vaststelling', () => readsTheDetermination(submits, filed, determined));

  const balance = determined - advanced;
  const rest = 'Nabetaling na de vaststelling';
  await test.step('financiën zet de nabetaling klaar', () => prepares(finance, filed, rest, balance));
  await test.step('een collega geeft haar vrij', () => releases(finance2, filed, balance));
  await test.step('en meldt dat er is betaald', () => confirms(finance2, filed, balance));
  await test.step('de zaak is gesloten', () => caseIsClosed(submits, filed));
  await test.step('het budget en het bestand zijn tot op de cent gelijk', () => exportAddsUp(finance, filed, granted));
});
