// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import type { ProgressReportResponse } from '../api-models';
import { ProgressSeries } from './progress-series';

const later = () => new Promise((resolve) => setTimeout(resolve));

const counts = (own: number) => ({ kinds: { self_contained: own }, groups: {} });

const report = (more: Partial<ProgressReportResponse>): ProgressReportResponse => ({
  id: null,
  obligationId: 'o-1',
  obligationVersion: 1,
  text: { nl: 'U laat zien hoe ver het project is.' },
  article: 'artikel 11',
  periodEndsOn: '2026-09-02',
  dueOn: '2026-09-02',
  opensOn: '2026-08-05',
  state: 'none',
  isLate: false,
  lateDays: null,
  version: 0,
  figures: null,
  changes: [],
  submittedAt: null,
  submittedByName: null,
  timesSubmitted: 0,
  reviewedAt: null,
  reviewReason: null,
  photos: [],
  ...more,
});

const submitted = report({
  id: 'r-1',
  state: 'submitted',
  lateDays: 1,
  version: 3,
  figures: {
    periodEndsOn: '2026-09-02',
    percentage: 40,
    homes: { promised: counts(12), permitted: counts(12), placed: counts(4), occupied: counts(0) },
    spentCents: 100_000,
    permitStatus: 'granted',
    permitExpectedOn: null,
    completionExpectedOn: '2028-01-31',
    risks: [{ code: 'supplier', words: { nl: 'De leverancier of aannemer' }, text: 'Levering later' }],
    reasons: [{ code: 'SPENT_LOWER', text: 'Een factuur is gecrediteerd.' }],
    explanation: '',
  },
  submittedAt: '2026-09-03T09:00:00Z',
  submittedByName: 'Iris de Boer',
  timesSubmitted: 2,
  photos: [
    {
      id: 'f-1',
      documentId: 'd-1',
      fileName: 'woning.png',
      addedAt: '2026-09-03T09:00:00Z',
      usable: false,
      consentedAt: '2026-09-03T09:00:00Z',
      consentedByName: 'Iris de Boer',
      withdrawnAt: '2026-09-04T09:00:00Z',
      withdrawnByName: 'Iris de Boer',
    },
  ],
});

describe('how far a project is, report by report', () => {
  async function shown(reports: readonly ProgressReportResponse[]): Promise<Screen> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(ProgressSeries);
    fixture.componentRef.setInput('grantId', 'g-1');
    const screen = new Screen(fixture);
    fixture.detectChanges();
    await later();
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/api/v1/grants/g-1/progress-reports').flush({ grantId: 'g-1', reports });
    await screen.settle();
    return screen;
  }

  it('says what was reported, why figures that stand out are right, and that a photo may no longer be shown', async () => {
    const { text } = await shown([submitted]);
    for (const words of [
      '40%',
      '4 van 12',
      '1 dag te laat ingediend',
      'Ingediend door Iris de Boer',
      '2 keer ingediend; elke versie blijft bewaard.',
      'De leverancier of aannemer: Levering later',
      'Een factuur is gecrediteerd.',
      'Dit is het eerste verslag.',
      'Niet als voorbeeld tonen',
      'Toestemming ingetrokken door Iris de Boer',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Mag als voorbeeld worden getoond');
  });

  it('says that a report is late, and lists of those to come only the first two', async () => {
    const later = ['2026-12-31', '2027-03-02', '2027-09-02', '2028-03-02'];
    const { text, root } = await shown([
      report({ isLate: true }),
      ...later.map((periodEndsOn, index) => report({ periodEndsOn, obligationId: `o-${index + 2}` })),
    ]);
    expect(text).toContain('Te laat: nog niet begonnen');
    expect(root.querySelectorAll('tbody tr')).toHaveLength(3);
  });

  it('draws a line from two reports on, with the same in words', async () => {
    const changes = [
      { what: 'percentage', sentence: { nl: 'Klaar: van 40% naar 60% (+20)' }, direction: 'better' as const },
    ];
    const figures = submitted.figures && { ...submitted.figures, percentage: 60, periodEndsOn: '2026-12-31' };
    const second = { ...submitted, obligationId: 'o-2', periodEndsOn: '2026-12-31', figures, changes };
    const { root, text } = await shown([submitted, second]);
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toContain('donderdag 31 december 2026: 60%');
    expect(root.querySelectorAll('circle')).toHaveLength(2);
    expect(text).toContain('Klaar: van 40% naar 60% (+20) (gunstig)');
  });

  it('says when there is nothing to report', async () => {
    expect((await shown([])).text).toContain('Over dit project komt geen voortgangsverslag');
  });
});
