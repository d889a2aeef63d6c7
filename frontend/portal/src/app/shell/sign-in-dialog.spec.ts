// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SignInPrompt, interceptors } from '../shared/http';
import { Session } from '../shared/session';
import { Screen } from '../shared/testing/screen';
import { FreshPage } from './fresh-page';
import { SignInDialog } from './sign-in-dialog';

const leiden = { id: 'leiden', name: 'Gemeente Leiden', kind: 'municipality' };
const oegstgeest = { ...leiden, id: 'oegstgeest', name: 'Gemeente Oegstgeest' };
const sessionOf = (name: string, organisation: object = leiden) => ({
  signedIn: true,
  person: { id: name, name, email: `${name}@leiden.example` },
  organisation,
  organisations: [leiden],
  roles: ['fill'],
  demo: false,
  today: '2026-03-10',
});
const current = '/api/v1/sessions/current';

async function open() {
  const opened: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(withInterceptors([...interceptors])),
      provideHttpClientTesting(),
      { provide: FreshPage, useValue: { open: (address: string) => opened.push(address) } },
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const ready = TestBed.inject(Session).ready();
  server.expectOne(current).flush(sessionOf('aafke'));
  await ready;
  const fixture = TestBed.createComponent(SignInDialog);
  const screen = new Screen(fixture);
  await screen.settle();
  const answer = TestBed.inject(SignInPrompt).ask();
  await screen.settle();
  return { screen, server, answer, opened };
}

async function signIn(screen: Screen, server: HttpTestingController, after: object): Promise<void> {
  await screen.type('Wachtwoord', 'geheim');
  screen.button('Inloggen').click();
  server.expectOne('/api/v1/sessions').flush({});
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne(current).flush(after);
  await new Promise((resolve) => setTimeout(resolve));
  await screen.settle();
}

describe('signing in again while the page stays', () => {
  it('knows who was here and lets the work go on', async () => {
    const { screen, server, answer, opened } = await open();
    expect(screen.text).toContain('Wat u hebt ingevuld staat er nog');
    expect(screen.field('E-mailadres').value).toBe('aafke@leiden.example');
    await signIn(screen, server, sessionOf('aafke'));
    expect(await answer).toBe(true);
    expect(opened).toEqual([]);
  });

  it('goes back to the organisation in which the work was done', async () => {
    const { screen, server, answer } = await open();
    await signIn(screen, server, sessionOf('aafke', oegstgeest));
    const choice = server.expectOne(`${current}/organisation-choices`);
    expect(choice.request.body).toEqual({ organisationId: 'leiden' });
    choice.flush({});
    await new Promise((resolve) => setTimeout(resolve));
    server.expectOne(current).flush(sessionOf('aafke'));
    expect(await answer).toBe(true);
  });

  it('never sends the work of one person in the name of another', async () => {
    const { screen, server, answer, opened } = await open();
    await signIn(screen, server, sessionOf('bram'));
    expect(await answer).toBe(false);
    expect(opened).toEqual(['/gemeente']);
  });

  it('can wait', async () => {
    const { screen, answer } = await open();
    await screen.click('Later');
    expect(await answer).toBe(false);
  });
});
