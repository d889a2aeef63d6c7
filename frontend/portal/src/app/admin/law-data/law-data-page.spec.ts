// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import { LawDataPage } from './law-data-page';
import { rateAnswers, ratesOf } from './law-data-questions';

const day = { day: '2026-05-15', name: 'Vrijdag na Hemelvaart', decree: 'Stb. 2023, 1', publishedOn: null };
const rate = {
  from: '2019-01-01',
  steps: [
    { days: 14, centsPerDay: 2_300 },
    { days: 28, centsPerDay: 4_500 },
  ],
  maximumDays: 42,
  firstDayAfterNotice: 15,
  source: 'Awb 4:17(2)',
};
const law = {
  calendar: { version: 'v1', extraDays: [day.day] },
  holidaysNumber: 1,
  days: [day],
  penaltyNumber: 1,
  rates: [rate],
};
const later = () => new Promise((resolve) => setTimeout(resolve));

/** The two lists of what was before are asked for when the page is drawn. */
async function history(http: HttpTestingController): Promise<void> {
  for (let answered = 0; answered < 2;) {
    await later();
    const asked = http.match(({ url }) => url === '/api/v1/law-data/versions');
    for (const request of asked) request.flush({ items: [], nextBefore: null });
    answered += asked.length;
  }
}

describe('the page with holidays and penalty amounts', () => {
  async function shown(): Promise<{ screen: Screen; http: HttpTestingController }> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(LawDataPage);
    const screen = new Screen(fixture);
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    await later();
    http.expectOne('/api/v1/law-data').flush(law);
    await history(http);
    await screen.settle();
    return { screen, http };
  }

  it('shows what holds: the days by decree, the computed holidays with their rule, and the amounts', async () => {
    const { screen } = await shown();
    expect(screen.text).toContain('15-05-2026Vrijdag na HemelvaartStb. 2023, 1');
    expect(screen.text).toContain('de dag na Pasen');
    expect(screen.text).toMatch(/14 dagen: €\s23,00/);
  });

  it('replaces the whole list, with the reason and the number of the list that was seen', async () => {
    const { screen, http } = await shown();
    await screen.click('Wijzigen: Dagen bij besluit');
    await screen.type('Waarom vervangt u de lijst?', 'Nieuw besluit');
    screen.button('Lijst vervangen').click();
    await later();
    const request = http.expectOne('/api/v1/law-data/holiday-sets');
    expect(request.request.body).toEqual({
      expectedNumber: 1,
      reason: 'Nieuw besluit',
      origin: 'form',
      days: [{ day: day.day, name: day.name, decree: day.decree }],
    });
    request.flush({ id: 'v-2', number: 2 });
    await later();
    await later();
    http.expectOne('/api/v1/law-data').flush({ ...law, holidaysNumber: 2 });
    await later();
    await later();
    for (const one of http.match(({ url }) => url === '/api/v1/law-data/versions'))
      one.flush({ items: [], nextBefore: null });
    await screen.settle();
    expect(screen.hasButton('Lijst vervangen')).toBe(false);
  });

  it('keeps the steps of one date together', () => {
    expect(ratesOf(rateAnswers([rate]))).toEqual([rate]);
  });
});
