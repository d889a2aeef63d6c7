// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import type { QueuePlaceResponse, QueueResponse } from '../api-models';
import { WaitingPage } from './waiting-page';

const later = () => new Promise((resolve) => setTimeout(resolve));
const place = (number: string, more: Partial<QueuePlaceResponse>): QueuePlaceResponse => ({
  applicationId: `id-${number}`,
  number,
  organisationName: 'Gemeente Goeree-Overflakkee',
  projectName: 'Haalbaarheid Kruithuis',
  state: 'advised',
  place: 1,
  receivedOn: '2026-03-02',
  completeOn: '2026-03-02',
  day: '2026-03-02',
  category: null,
  lot: null,
  settled: true,
  requestedCents: 1_500_000,
  minimumCents: null,
  ceilingVersion: 1,
  ceilingCents: 6_000_000,
  outcome: 'lots',
  amountCents: 0,
  raisedOutcome: 'fits',
  raisedCents: 1_500_000,
  waitsBecause: 'LOTS_NOT_DRAWN',
  waitsFor: ['FLX-2026-000002'],
  ...more,
});
const queue: QueueResponse = {
  accountId: 'a-1',
  code: 'flexwonen/grants/flexwonen-zh/haalbaarheid',
  name: { nl: 'Haalbaarheid' },
  schemeKey: 'flexwonen-zh',
  method: 'completeness_with_lots',
  partialGrant: true,
  ceilingCents: 6_000_000,
  overrunCents: 0,
  heldCents: 0,
  grantedCents: 4_500_000,
  leftCents: 1_500_000,
  askedCents: 3_000_000,
  exhaustedOn: '2026-03-02',
  raisedExhaustedOn: null,
  raiseCents: 0,
  places: [
    place('FLX-2026-000001', {}),
    place('FLX-2026-000003', { place: null, completeOn: null, settled: false, outcome: 'unknown', waitsBecause: null }),
  ],
  exhaustedCategory: null,
  waiting: 2,
  nextCursor: null,
  drawDays: ['2026-03-02'],
  drawGroups: [{ day: '2026-03-02', category: null, label: null, participants: 2, names: ['FLX-2026-000001, Leiden'] }],
  draws: [{ drawId: 'd-1', day: '2026-02-27', category: null, drawnOn: '2026-02-28', participants: 4, seed: 'abc' }],
};

describe('the page of a queue', () => {
  async function shown(answer: QueueResponse, verhoog?: string) {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(WaitingPage);
    fixture.componentRef.setInput('area', 'assessor');
    fixture.componentRef.setInput('id', 'a-1');
    fixture.componentRef.setInput('verhoog', verhoog);
    const screen = new Screen(fixture);
    fixture.detectChanges();
    await later();
    const query = verhoog ? `?raiseCents=${verhoog}` : '';
    TestBed.inject(HttpTestingController).expectOne(`/api/v1/queues/a-1${query}`).flush(answer);
    await screen.settle();
    return screen;
  }

  it('shows each place and why, who takes part in a draw, and where the minutes are', async () => {
    const screen = await shown(queue);
    expect(screen.text).toContain('Het geld is op met de aanvragen van maandag 2 maart 2026');
    expect(screen.text).toContain('Eerst loten: FLX-2026-000002');
    expect(screen.text).toContain('nog niet beoordeeld');
    expect(screen.text).toContain('Een beheerder loot, met een getuige erbij.');
    const minutes = screen.link('Proces-verbaal downloaden: vrijdag 27 februari 2026');
    expect([minutes.getAttribute('href'), minutes.download]).toEqual(['/api/v1/draws/d-1', 'loting-2026-02-27.json']);
    expect(screen.text).not.toContain('Met € ');
  });

  it('shows what raising the ceiling would do', async () => {
    const screen = await shown({ ...queue, raiseCents: 1_500_000 }, '1500000');
    expect(screen.text).toMatch(/Met €\s15\.000,00 erbij/);
    expect(screen.text).toContain('Met deze verhoging past alles.');
  });

  it('says so when nobody waits', async () => {
    const screen = await shown({
      ...queue,
      exhaustedOn: null,
      waiting: 0,
      places: [],
      drawDays: [],
      drawGroups: [],
      draws: [],
    });
    expect(screen.text).toContain('Er wacht niemand');
  });
});
