// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from '../../shared/session';
import { KeptInBrowser } from './kept-in-browser';

describe('What somebody typed and did not send', () => {
  let kept: KeptInBrowser;
  let http: HttpTestingController;

  beforeEach(() => {
    sessionStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    kept = TestBed.inject(KeptInBrowser);
    http = TestBed.inject(HttpTestingController);
  });

  async function somebody(id: string | undefined): Promise<void> {
    const asked = TestBed.inject(Session).refresh();
    const person = id ? { person: { id, name: id, email: `${id}@leiden.example` } } : {};
    const more = { organisations: [], roles: [], demo: false, today: '2026-03-02' };
    http.expectOne('/api/v1/sessions/current').flush({ signedIn: id !== undefined, ...person, ...more });
    await asked;
  }

  it('stays when the session ended and the same person goes on', async () => {
    await somebody('a');
    kept.write('report', { iban: 'NL91' });
    await somebody(undefined);
    expect(kept.read('report')).toEqual({ iban: 'NL91' });
    kept.write('report', { iban: 'NL02' });
    await somebody('a');
    expect(kept.read('report')).toEqual({ iban: 'NL02' });
  });

  it('is not for somebody else in the same tab', async () => {
    await somebody('a');
    kept.write('report', { iban: 'NL91' });
    await somebody('b');
    expect(kept.read('report')).toEqual({});
  });

  it('is gone after signing out, as is everything else in this tab', async () => {
    await somebody('a');
    kept.write('report', { iban: 'NL91' });
    const leaving = TestBed.inject(Session).signOut();
    http.expectOne('/api/v1/sessions/current').flush(null);
    await leaving;
    expect(sessionStorage.length).toBe(0);
    expect(kept.read('report')).toEqual({});
  });
});
