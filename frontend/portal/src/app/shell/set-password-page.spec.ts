// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { of } from 'rxjs';
import { Screen } from '../shared/testing/screen';
import { SetPasswordPage } from './set-password-page';

const path = '/api/v1/password-links';
const later = () => new Promise((resolve) => setTimeout(resolve));
const problem = (code: string, errors: object[] = []) => ({ status: 400, code, detail: 'Nee.', errors });

describe('the page where a password is set', () => {
  async function opened(fragment: string | null): Promise<{ screen: Screen; http: HttpTestingController }> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: ActivatedRoute, useValue: { fragment: of(fragment) } },
      ],
    });
    const fixture = TestBed.createComponent(SetPasswordPage);
    const screen = new Screen(fixture);
    fixture.detectChanges();
    await later();
    return { screen, http: TestBed.inject(HttpTestingController) };
  }

  it('says so when a part of the address is missing', async () => {
    const { screen } = await opened(null);
    await screen.settle();
    expect(screen.text).toContain('In dit adres ontbreekt een deel');
  });

  it('shows whose password it is, and at the field why one is too weak', async () => {
    const { screen, http } = await opened('secret');
    const asked = http.expectOne(`${path}/checks`);
    expect(asked.request.body).toEqual({ token: 'secret' });
    asked.flush({ name: 'Iris de Boer', email: 'iris@gouda.example', kind: 'invitation' });
    await screen.settle();
    expect(screen.text).toContain('Voor Iris de Boer, iris@gouda.example');
    await screen.type('Nieuw wachtwoord', 'kort');
    screen.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await later();
    const errors = [{ path: 'password', code: 'TOO_SHORT', message: { nl: 'Te kort.', en: 'Too short.' } }];
    http.expectOne(`${path}/uses`).flush(problem('INVALID_INPUT', errors), { status: 400, statusText: 'Bad' });
    await later();
    await screen.settle();
    expect(screen.describes(screen.field('Nieuw wachtwoord'))).toContain('Te kort.');
  });

  it('offers a new link when this one no longer works', async () => {
    const { screen, http } = await opened('old');
    http.expectOne(`${path}/checks`).flush(problem('LINK_EXPIRED'), { status: 422, statusText: 'No' });
    await screen.settle();
    expect(screen.link('Vraag een nieuwe link aan').getAttribute('href')).toBe('/wachtwoord-vergeten');
  });
});
