// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CaseResponse, VersionChangeResponse } from '../../case/api-models';
import { Session } from '../../shared/session';
import { Screen } from '../../shared/testing/screen';
import { VersionChange } from './version-change';

const address = '/api/v1/applications/zaak';
const calculation = (totalCents: number) => ({ rows: [], totalCents, problems: [] });
const change: VersionChangeResponse = {
  rule: 'moves',
  noticeable: true,
  fromVersion: '1',
  toVersion: '2',
  toVersionId: 'v2',
  article: null,
  explanation: null,
  questions: [
    { kind: 'added', key: 'rent', label: { nl: 'Huur' }, page: 'p', differences: [], answered: false },
    { kind: 'vanished', key: 'owner', label: { nl: 'Eigenaar' }, page: 'p', differences: [], answered: true },
  ],
  documents: [{ kind: 'added', key: 'lease', title: { nl: 'Huurcontract' } }],
  before: calculation(10_000_00),
  after: calculation(8_000_00),
};

async function open(answer: VersionChangeResponse) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  TestBed.inject(Session).hasRole = () => true;
  const fixture = TestBed.createComponent(VersionChange);
  const file = { id: 'zaak', state: 'draft', version: 3, schemeVersionId: 'v1' } as CaseResponse;
  fixture.componentRef.setInput('file', file);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(`${address}/version-change`).flush(answer);
  const screen = new Screen(fixture);
  await screen.settle();
  return { screen, http, component: fixture.componentInstance };
}

describe('a scheme that changed while an application was filled in', () => {
  it('shows what comes, goes and what becomes of the amount, and goes on with the new version', async () => {
    const { screen, http, component } = await open(change);
    expect(component.pending()).toBe(true);
    expect(screen.text).toContain('Nieuwe vragen Huur');
    expect(screen.text).toContain('Eigenaar (uw antwoord telt niet meer mee)');
    expect(screen.text).toContain('Huurcontract (Wordt nu gevraagd)');
    expect(screen.text).toContain('Het berekende bedrag was € 10.000,00 en wordt € 8.000,00.');
    screen.button('Verder met de nieuwe versie').click();
    const { request } = http.expectOne(`${address}/version-moves`);
    expect(request.body).toEqual({ expectedVersion: 3, schemeVersionId: 'v2' });
  });

  it('says nothing when there is nothing to notice', async () => {
    const { screen, component } = await open({ ...change, rule: 'none', noticeable: false });
    expect(component.pending()).toBe(false);
    expect(screen.text).toBe('');
  });

  it('says so when the draft may be finished under the old version', async () => {
    const { screen } = await open({ ...change, rule: 'stays', noticeable: false });
    expect(screen.text).toContain('U mag deze aanvraag nog indienen volgens de versie waaronder u begon.');
  });
});
