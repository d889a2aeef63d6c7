// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../shared/testing/screen';
import type { PaymentResponse } from '../case/api-models';
import { PaymentButtons } from './payment-buttons';
import type { PaymentStep, StepResult } from './payment-step';
import { PaymentStepDialog } from './payment-step-dialog';
import { StatePayments } from './state-payments';

const payment: PaymentResponse = {
  id: 'p-1',
  grantId: 'g-1',
  applicationId: 'c-1',
  applicationNumber: 'FLX-2026-0021',
  projectName: 'Flexwonen Rijnhaven',
  organisationName: 'Alphen aan den Rijn',
  kind: 'advance',
  ruleKey: 'first',
  text: { nl: 'Eerste helft na de verlening' },
  state: 'proposed',
  version: 3,
  amountCents: 450_000,
  dueOn: '2026-11-05',
  daysLeft: 4,
  iban: 'NL91ABNA0417164300',
  endToEndId: 'FLX-2026-0021-1',
  preparedByName: 'Ruben Smit',
  releasedByName: null,
  paidOn: null,
  reference: null,
};

function show<C>(component: Type<C>, inputs: Record<string, unknown>) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(component);
  Object.entries(inputs).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
  const screen = new Screen(fixture);
  return { fixture, screen, http: TestBed.inject(HttpTestingController) };
}

async function ask(step: PaymentStep) {
  const shown = show(PaymentStepDialog, { step });
  await shown.screen.settle();
  return shown;
}

const answer = { id: 'p-1', state: 'released', version: 4 };

describe('the buttons at a payment', () => {
  const names = (screen: Screen) =>
    [...screen.root.querySelectorAll('button')].map((button) => button.textContent.trim().split(':')[0]);

  it.each([
    [{ state: 'proposed' }, ['Vrijgeven', 'Annuleren']],
    [{ state: 'proposed', kind: 'recovery' }, ['Vrijgeven']],
    [{ state: 'released' }, ['Betaald melden']],
    [{ state: 'released', kind: 'recovery' }, ['Ontvangst melden']],
    [{ state: 'paid' }, []],
  ])('follow from its state: %j', async (changes, expected) => {
    const { screen } = show(PaymentButtons, { payment: { ...payment, ...changes } });
    await screen.settle();
    expect(names(screen)).toEqual(expected);
  });

  it('make way for the reason when the server has said no', async () => {
    const file = {
      allowedActions: [
        {
          thing: 'payment',
          subjectId: 'p-1',
          action: 'release',
          allowed: false,
          refusal: { code: 'FOUR_EYES', source: 'Awb 2:4' },
        },
        { thing: 'payment', subjectId: 'p-1', action: 'cancel', allowed: true, refusal: null },
      ],
    };
    const { screen } = show(PaymentButtons, { payment, file });
    await screen.settle();
    expect(names(screen)).toEqual(['Annuleren']);
    expect(screen.text).toContain('U hebt dit zelf voorbereid. Een collega moet deze stap zetten.');
  });
});

describe('a step with a payment', () => {
  it('is released with its version, after the consequence was said', async () => {
    const { fixture, screen, http } = await ask({ action: 'release', payment });
    const done: StepResult[] = [];
    fixture.componentInstance.done.subscribe((result) => done.push(result));
    expect(screen.text).toContain(
      'U geeft € 4.500,00 vrij voor Alphen aan den Rijn, op rekening NL91 ABNA 0417 1643 00.',
    );
    screen.button('Vrijgeven').click();
    const request = http.expectOne('/api/v1/payments/p-1/releases');
    expect(request.request.body).toEqual({ expectedVersion: 3 });
    request.flush(answer);
    await screen.settle();
    expect(done.map(({ heading }) => heading)).toEqual(['€ 4.500,00 voor Alphen aan den Rijn is vrijgegeven']);
    expect(fixture.componentInstance.step()).toBeUndefined();
  });

  it('stays open with the reason when the preparer tries to release', async () => {
    const { fixture, screen, http } = await ask({ action: 'release', payment });
    let refusals = 0;
    fixture.componentInstance.refused.subscribe(() => refusals++);
    screen.button('Vrijgeven').click();
    http
      .expectOne('/api/v1/payments/p-1/releases')
      .flush({ status: 403, code: 'FOUR_EYES', source: 'Awb 2:4' }, { status: 403, statusText: 'Forbidden' });
    await screen.settle();
    expect(screen.roles('alert')[0]).toContain('Een collega moet deze stap zetten.');
    await screen.click('Terug');
    expect(refusals).toBe(1);
  });

  it('proposes by the rule that made it due', async () => {
    const { grantId, applicationId, applicationNumber, projectName, organisationName, kind, ruleKey, text } = payment;
    const { amountCents, dueOn } = payment;
    const about = { applicationId, applicationNumber, projectName, organisationName, kind, text, amountCents, dueOn };
    const { screen, http } = await ask({ action: 'propose', due: { ...about, grantId, ruleKey } });
    screen.button('Klaarzetten').click();
    const request = http.expectOne('/api/v1/grants/g-1/payments');
    expect(request.request.body).toEqual({ ruleKey: 'first' });
  });

  it('asks for day and reference before money is recorded as paid', async () => {
    const { screen, http } = await ask({ action: 'confirm', payment: { ...payment, state: 'released' } });
    await screen.type('Op welke dag is er betaald?', '02-01-2020');
    await screen.click('Betaald melden');
    http.expectNone('/api/v1/payments/p-1/confirmations');
    expect(screen.text).toContain('Kenmerk van de bank');
    await screen.type('Kenmerk van de bank', 'BNG 42');
    screen.button('Betaald melden').click();
    const request = http.expectOne('/api/v1/payments/p-1/confirmations');
    expect(request.request.body).toEqual({ expectedVersion: 3, paidOn: '2020-01-02', reference: 'BNG 42' });
  });

  it('needs a reason to cancel', async () => {
    const { screen, http } = await ask({ action: 'cancel', payment });
    await screen.click('Annuleren');
    http.expectNone('/api/v1/payments/p-1/cancellations');
    await screen.type('Waarom annuleert u de betaling?', 'Verkeerde rekening');
    screen.button('Annuleren').click();
    const request = http.expectOne('/api/v1/payments/p-1/cancellations');
    expect(request.request.body).toEqual({ expectedVersion: 3, reason: 'Verkeerde rekening' });
  });
});

describe('the list of payments', () => {
  it('grows by the next part, and totals only when all of it is there', async () => {
    const { fixture, screen, http } = show(StatePayments, { state: 'paid' });
    fixture.detectChanges();
    const paid = { ...payment, state: 'paid', paidOn: '2026-03-02', reference: 'BNG 1', releasedByName: 'Eva Jansen' };
    http
      .expectOne(({ url, params }) => url === '/api/v1/payments' && params.get('state') === 'paid')
      .flush({ items: [paid], nextCursor: 'next' });
    await screen.settle();
    expect(screen.text).toContain('Betaald op 02-03-2026');
    expect(screen.text).not.toContain('Totaal');
    screen.button('Meer laden').click();
    http
      .expectOne(({ params }) => params.get('cursor') === 'next')
      .flush({ items: [{ ...paid, id: 'p-2', kind: 'recovery', amountCents: 100_000 }], nextCursor: null });
    await screen.settle();
    const totals = [...screen.root.querySelectorAll('tfoot tr')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(totals).toEqual(['Totaal betalingen€ 4.500,00', 'Totaal terugvorderingen€ 1.000,00']);
    expect(screen.hasButton('Meer laden')).toBe(false);
  });
});
