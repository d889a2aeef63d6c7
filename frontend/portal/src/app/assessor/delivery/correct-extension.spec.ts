// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ExtensionResponse, ObligationResponse } from '../../case/api-models';
import { Screen } from '../../shared/testing/screen';
import { CaseWork } from '../case-work';
import { CorrectExtension } from './correct-extension';
import { DecideExtensions } from './decide-extensions';

const extension = {
  id: 'x-1',
  state: 'granted',
  months: 6,
  grantedMonths: 6,
  reason: 'De netaansluiting is later.',
  documentIds: [],
  decisions: [],
} as unknown as ExtensionResponse;
const obligation = {
  id: 'o-1',
  key: 'start',
  version: 3,
  text: { nl: 'U begint met het werk.', en: 'You start the work.' },
  extensionMaximumMonths: 12,
  extensions: [extension],
} as unknown as ObligationResponse;
const grant = { id: 'g-1', version: 4, obligations: [obligation] };

async function show(component: typeof CorrectExtension | typeof DecideExtensions, inputs: object) {
  const work = {
    file: signal({ id: 'c-1', number: 'FW-1', grant, views: [], allowedActions: [] }),
    loaded: { reload: () => undefined },
    finish: () => undefined,
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: CaseWork, useValue: work },
    ],
  });
  const fixture = TestBed.createComponent<unknown>(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const screen = new Screen(fixture);
  await screen.settle();
  return screen;
}

describe('deciding about extra time', () => {
  it('asks about one request without naming it again, and about several with what each is about', async () => {
    const asked = { obligation, extension: { ...extension, state: 'asked', grantedMonths: null } };
    const one = await show(DecideExtensions, { asked: [asked] });
    expect(one.text).toContain('Beslissen over uitstel: U begint met het werk.');
    expect(one.text).toContain('Geeft u uitstel?');
    TestBed.resetTestingModule();
    const other = { ...asked, obligation: { ...obligation, id: 'o-2', text: { nl: 'De woningen staan er.' } } };
    const both = await show(DecideExtensions, { asked: [asked, other] });
    expect(both.text).toContain('Beslissen over uitstel voor 2 verplichtingen');
    expect(both.text).toContain('De woningen staan er: geeft u uitstel?');
  });

  it('asks for a ground and for views only where a correction takes time', async () => {
    const screen = await show(CorrectExtension, { obligation, extension });
    await screen.click('Dit besluit verbeteren: U begint met het werk.');
    expect(screen.text).toContain('Nu 6 maanden.');
    expect(screen.text).not.toContain('Waarom mag de gemeente tijd verliezen?');
    TestBed.inject(HttpTestingController).verify();
  });
});
