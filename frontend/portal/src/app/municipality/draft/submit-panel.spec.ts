// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CaseResponse } from '../../case/api-models';
import { Screen } from '../../shared/testing/screen';
import { SubmitPanel } from './submit-panel';

const submit = { thing: 'application', subjectId: 'a1', action: 'submit', allowed: true, refusal: null };

function file(about: Partial<CaseResponse>): CaseResponse {
  const base = {
    id: 'a1',
    number: 'FLX-1',
    state: 'draft',
    version: 3,
    electronicMessages: null,
    allowedActions: [submit],
  };
  return { ...base, ...about } as CaseResponse;
}

async function show(about: Partial<CaseResponse>, blocked = false) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(SubmitPanel);
  const said: string[] = [];
  fixture.componentRef.setInput('file', file(about));
  fixture.componentRef.setInput('blocked', blocked);
  fixture.componentInstance.sent.subscribe(() => said.push('sent'));
  fixture.componentInstance.refused.subscribe(() => said.push('refused'));
  await fixture.whenStable();
  return { screen: new Screen(fixture), http: TestBed.inject(HttpTestingController), said };
}

const declaration = 'Ik heb deze aanvraag naar waarheid ingevuld en ik mag haar namens de gemeente indienen.';

describe('sending an application', () => {
  test('who may only fill in sees why, and who can', async () => {
    const { screen } = await show({ allowedActions: [] });
    expect(screen.text).toContain('U kunt deze aanvraag niet zelf indienen');
    expect(screen.text).toContain('rol “indiener”');
    expect(screen.hasButton('Aanvraag indienen')).toBe(false);
  });

  test('asks for the declaration and once for the channel, and sends both', async () => {
    const { screen, http, said } = await show({});
    await screen.click('Aanvraag indienen');
    expect(screen.text).toContain('Vul in: Verklaring.');
    http.expectNone('/api/v1/applications/a1/submissions');
    await screen.choose('Op papier, per post');
    await screen.choose(declaration);
    await screen.click('Aanvraag indienen');
    const request = http.expectOne('/api/v1/applications/a1/submissions');
    expect(request.request.body).toEqual({ expectedVersion: 3, declaration: true, electronicMessages: false });
    request.flush({ id: 'a1', state: 'submitted', version: 4 });
    await screen.settle();
    expect(said).toEqual(['sent']);
  });

  test('does not ask again what the municipality said before, nor send what is not right', async () => {
    const { screen, http, said } = await show({ electronicMessages: true }, true);
    expect(screen.text).not.toContain('Hoe wilt u berichten');
    await screen.choose(declaration);
    await screen.click('Aanvraag indienen');
    http.expectNone('/api/v1/applications/a1/submissions');
    expect(said).toEqual(['refused']);
  });
});
