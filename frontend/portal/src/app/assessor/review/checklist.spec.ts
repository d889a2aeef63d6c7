// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ChecklistItem } from '#domain';
import { Screen } from '../../shared/testing/screen';
import type { ChecklistAnswerResponse } from '../../case/api-models';
import { Checklist } from './checklist';

const items: ChecklistItem[] = [
  { key: 'present', phase: 'completeness', text: { nl: 'De begroting is er.' } },
  { key: 'rent_low', phase: 'substance', article: 'artikel 4', text: { nl: 'De huur blijft binnen de grens.' } },
];

const answer: ChecklistAnswerResponse = {
  itemKey: 'present',
  result: 'yes',
  reason: '',
  answeredByName: 'Joost',
  answeredAt: '2026-03-10T09:00:00.000Z',
};

async function show(inputs: Record<string, unknown> = {}) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(Checklist);
  const all = { applicationId: 'c-1', items, answers: [] as ChecklistAnswerResponse[], ...inputs };
  Object.entries(all).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
  const screen = new Screen(fixture);
  await screen.settle();
  let saved = 0;
  fixture.componentInstance.saved.subscribe(() => saved++);
  const item = (text: string) => {
    const found = [...screen.root.querySelectorAll('fieldset')].find((one) => one.textContent.includes(text));
    if (!found) throw new Error(text);
    return found;
  };
  const choose = async (text: string, result: 'yes' | 'no' | 'not_applicable') => {
    item(text).querySelector<HTMLInputElement>(`input[value="${result}"]`)?.click();
    await screen.settle();
  };
  return { fixture, screen, item, choose, http: TestBed.inject(HttpTestingController), saves: () => saved };
}

const path = '/api/v1/applications/c-1/checklist/rent_low';

describe('the checklist', () => {
  it('saves an item as soon as it is answered', async () => {
    const { screen, choose, http, saves } = await show();
    await choose('De huur', 'yes');
    const request = http.expectOne(path);
    expect(request.request.method).toBe('PUT');
    expect(request.request.body).toEqual({ result: 'yes', reason: '' });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await screen.settle();
    expect(saves()).toBe(1);
  });

  it('waits for the reason of a "no", and says so when it stays away', async () => {
    const { screen, item, choose, http } = await show();
    await choose('De huur', 'no');
    http.expectNone(path);
    const box = item('De huur').querySelector('textarea') as HTMLTextAreaElement;
    box.dispatchEvent(new FocusEvent('blur'));
    await screen.settle();
    expect(item('De huur').textContent).toContain('Schrijf waarom het antwoord “nee” is.');
    box.value = 'De huur is te hoog.';
    box.dispatchEvent(new FocusEvent('blur'));
    await screen.settle();
    expect(http.expectOne(path).request.body).toEqual({ result: 'no', reason: 'De huur is te hoog.' });
  });

  it('keeps a "no" that waits for its reason when the case is loaded again', async () => {
    const { fixture, screen, item, choose } = await show();
    await choose('De huur', 'no');
    fixture.componentRef.setInput('answers', [{ ...answer }]);
    await screen.settle();
    expect(item('De huur').querySelector<HTMLInputElement>('input[value="no"]')?.checked).toBe(true);
    expect(screen.text).toContain('1 van 1 beantwoord');
  });

  it('says what the server refused', async () => {
    const { screen, choose, http } = await show();
    await choose('De huur', 'not_applicable');
    const refusal = { status: 403, code: 'NOT_ASSIGNED_TO_YOU' };
    http.expectOne(path).flush(refusal, { status: 403, statusText: 'Forbidden' });
    await new Promise((resolve) => setTimeout(resolve));
    await screen.settle();
    expect(screen.roles('alert')[0]).toContain('De zaak staat niet op uw naam.');
  });

  it('is only read by who may not assess', async () => {
    const { screen } = await show({ readonly: true, answers: [answer] });
    expect(screen.root.querySelectorAll('input')).toHaveLength(0);
    expect(screen.text).toContain('De begroting is er. Ja');
    expect(screen.text).toContain('Nog niet beantwoord');
  });
});
