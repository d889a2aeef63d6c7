// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { GrantTypeDefinition } from '#domain';
import { Screen } from '../../shared/testing/screen';
import { CaseWork } from '../case-work';
import { GiveAdvice } from './give-advice';

const type = { key: 'homes', refusalGrounds: [] } as unknown as GrantTypeDefinition;

const file = {
  id: 'c-1',
  version: 4,
  requestedCents: 2_700_000,
  calculation: { totalCents: 2_700_000 },
  views: [],
  machineGrounds: [],
  allowedActions: [{ thing: 'application', subjectId: 'c-1', action: 'advise', allowed: true, refusal: null }],
};

async function show() {
  const finished: string[] = [];
  const work = { finish: ({ heading }: { heading: string }) => finished.push(heading), close: () => undefined };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: CaseWork, useValue: work },
    ],
  });
  const fixture = TestBed.createComponent(GiveAdvice);
  fixture.componentRef.setInput('file', file);
  fixture.componentRef.setInput('type', type);
  const screen = new Screen(fixture);
  await screen.settle();
  return { fixture, screen, finished, http: TestBed.inject(HttpTestingController) };
}

describe('giving advice', () => {
  it('begins with the calculated amount and sends the version of the case', async () => {
    const { screen, http, finished } = await show();
    await screen.choose('Verlenen');
    expect(screen.field('Bedrag').value).toBe('27.000');
    await screen.type('Reden', 'Het project past.');
    await screen.click('Geef advies');
    const request = http.expectOne('/api/v1/applications/c-1/advices');
    expect(request.request.body).toEqual({
      expectedVersion: 4,
      kind: 'grant',
      amountCents: 2_700_000,
      grounds: [],
      reason: 'Het project past.',
    });
    request.flush({ id: 'c-1', state: 'advised', version: 5 });
    await screen.settle();
    expect(finished).toEqual(['Uw advies ligt bij de beslisser']);
  });

  it('asks about the views of the municipality when less is proposed than was asked', async () => {
    const { screen } = await show();
    await screen.choose('Verlenen');
    expect(screen.text).not.toContain('Zienswijze van de gemeente');
    await screen.type('Bedrag', '26.999,99');
    expect(screen.text).toContain('Zienswijze van de gemeente');
  });

  it('keeps what was typed when the case is loaded again', async () => {
    const { fixture, screen } = await show();
    await screen.choose('Verlenen');
    await screen.type('Reden', 'Tekst die niet weg mag.');
    fixture.componentRef.setInput('file', { ...file, version: 5 });
    await screen.settle();
    expect(screen.field('Verlenen').checked).toBe(true);
    expect((screen.field('Reden') as unknown as HTMLTextAreaElement).value).toBe('Tekst die niet weg mag.');
  });
});
