// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { refusalCodes } from '#domain';
import { Screen } from '../testing/screen';
import { toProblem } from '../http';
import { ChosenLanguage } from '../messages';
import { ProblemAlert } from './problem-alert';

async function show(error: HttpErrorResponse) {
  const fixture = TestBed.createComponent(ProblemAlert);
  fixture.componentRef.setInput('problem', toProblem(error));
  const screen = new Screen(fixture);
  await screen.settle();
  return screen;
}

const refused = (code: string, more: object = {}) =>
  new HttpErrorResponse({ status: 409, error: { status: 409, code, requestId: 'r-1', ...more } });

describe('a problem from the server', () => {
  it('becomes a sentence with its legal source', async () => {
    const screen = await show(refused('CEILING_EXCEEDED', { source: 'Awb 4:25', details: { leftCents: 1_250_000 } }));
    const [alert] = screen.roles('alert');
    expect(alert).toContain('€ 12.500,00');
    expect(alert).toContain('Grondslag: Awb 4:25');
    expect(alert).not.toContain('CEILING_EXCEEDED');
    expect(alert).not.toContain('r-1');
  });

  it('is said in English to who reads English', async () => {
    TestBed.inject(ChosenLanguage).choose('en');
    const screen = await show(refused('FOUR_EYES', { source: 'Awb 2:4' }));
    expect(screen.text).toContain('Legal basis: Awb 2:4');
    TestBed.inject(ChosenLanguage).choose('nl');
  });

  it('lists everything that is wrong', async () => {
    const errors = [
      { path: 'name', code: 'REQUIRED', message: 'Vul in: Naam.' },
      { path: 'costs', code: 'REQUIRED', message: { nl: 'Vul in: Kosten.' } },
    ];
    const screen = await show(refused('ANSWERS_INVALID', { errors }));
    expect(screen.text).toContain('Vul in: Naam.');
    expect(screen.text).toContain('Vul in: Kosten.');
  });

  it('says that nothing is lost when there is no connection', async () => {
    const screen = await show(new HttpErrorResponse({ status: 0 }));
    expect(screen.text).toContain('Er is niets verloren');
  });

  it('gives the number of the request when the fault is ours, also when the answer is no problem', async () => {
    const headers = new HttpHeaders({ 'X-Request-Id': 'r-9' });
    const screen = await show(new HttpErrorResponse({ status: 502, error: '<html>', headers }));
    expect(screen.text).toContain('Er ging iets mis bij ons');
    expect(screen.text).toContain('Kenmerk: r-9');
  });

  it.each(refusalCodes)('has a sentence for %s', async (code) => {
    const screen = await show(refused(code));
    expect(screen.text).not.toMatch(/[{}[\]]/);
    expect(screen.text.length).toBeGreaterThan(30);
  });
});
