// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import { RecalculatedPage } from './recalculated-page';

const one = {
  causeId: 'v-2',
  versionNumber: 2,
  budgetYear: null,
  reason: 'Nieuw besluit',
  applicationId: 'c-1',
  applicationNumber: 'FLX-2026-0032',
  projectName: 'Haalbaarheid Kruithuis',
  organisationName: 'Goeree-Overflakkee',
  moved: [{ kind: 'decision', from: '2026-05-15', to: '2026-05-18' }],
  told: [{ kind: 'objection', key: 'd-1', from: '2026-05-18', to: '2026-05-15' }],
  recalculatedAt: '2026-05-01T10:00:00Z',
  doneAt: null,
  doneByName: null,
};
const later = () => new Promise((resolve) => setTimeout(resolve));

describe('the list of moved terms', () => {
  it('says what moved and what did not, and lets somebody tick a case off', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(RecalculatedPage);
    const screen = new Screen(fixture);
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    await later();
    http.expectOne('/api/v1/recalculated-cases?state=open').flush({ items: [one], nextCursor: null, openCount: 1 });
    await screen.settle();
    expect(screen.text).toContain('De beslistermijn: 15-05-2026 – 18-05-2026');
    expect(screen.text).toContain('niet vervroegd, want de gemeente mag op de oude datum rekenen');
    screen.button('Zaak FLX-2026-0032 is nagekeken').click();
    http.expectOne('/api/v1/recalculated-cases/v-2/cases/c-1/reviews').flush({ id: 'c-1', state: 'done', version: 1 });
    await later();
    http.expectOne('/api/v1/recalculated-cases?state=open').flush({ items: [], nextCursor: null, openCount: 0 });
    await screen.settle();
    expect(screen.text).toContain('Er is niets na te kijken');
  });
});
