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
import { accepts, reports, seesWhatToDo } from './road/delivery';
import { accounts, caseIsClosed, determines, proposes, readsTheDetermination } from './road/determination';
import { confirms, hearsOfThePayment, mayNotReleaseOwnWork, prepares, releases } from './road/payments';
import { hasTheReceipt } from './road/receipt';
import { typeOf } from './support/definition';
import { test } from './support/journey';

/** Half of the quotation of € 8.640,00; paid in one go, and determined on a report that nobody asked for. */
const granted = 432_000;

test('Leiden vraagt subsidie voor een haalbaarheidsonderzoek, krijgt haar, en de zaak wordt gesloten', async ({
  at,
  visitor,
}, { project }) => {
  const type = await typeOf('haalbaarheid');
  const wishes = { projectName: `Flexwonen Sportlaan ${project.name}`, moneyCents: 864_000, homes: 20 };

  await test.step('iedereen kan de regeling lezen', () => readsTheScheme(visitor, type));
  const fills = await at('fills');
  const filed = await test.step('de aanvrager begint een aanvraag', () => starts(fills, type, wishes));
  await test.step('en vult het formulier in', () => fillsTheForm(fills, filed, granted));
  await test.step('en voegt de offerte toe', () => attachesDocuments(fills, filed));
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
  await test.step('financiën zet het voorschot klaar', () => prepares(finance, filed, advance, granted));
  await test.step('en mag het niet zelf vrijgeven', () => mayNotReleaseOwnWork(finance, filed));
  await test.step('een collega geeft het vrij', () => releases(finance2, filed, granted));
  await test.step('en meldt dat er is betaald', () => confirms(finance2, filed, granted));
  await test.step('de gemeente hoort dat', () => hearsOfThePayment(submits, filed, granted));

  for (const which of ['start', 'completion'] as const) {
    await test.step(`de gemeente meldt: ${which}`, () => reports(submits, filed, which));
    await test.step('de provincie keurt de melding goed', () => accepts(assessor, filed, which));
  }

  await test.step('de gemeente wacht niet op een steekproef', () => accounts(submits, filed, wishes, granted));
  await test.step('de beoordelaar stelt de vaststelling voor', () => proposes(assessor, filed, granted));
  await test.step('de beslisser stelt vast', () => determines(decider, filed, granted));
  await test.step('de gemeente leest de vaststelling', () => readsTheDetermination(submits, filed, granted));
  await test.step('de zaak is gesloten', () => caseIsClosed(submits, filed));
  await test.step('het budget en het bestand zijn tot op de cent gelijk', () => exportAddsUp(finance, filed, granted));
});
