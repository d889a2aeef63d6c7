// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, HttpErrorResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, type TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Session } from '../session';
import { Command } from './command';
import { interceptors } from './interceptors';
import { SignInPrompt, StepUpPrompt } from './prompts';

const session = { signedIn: true, organisations: [], roles: ['fill'], demo: false, today: '2026-03-10' };

async function setUp() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([...interceptors])), provideHttpClientTesting()],
  });
  const server = TestBed.inject(HttpTestingController);
  const ready = TestBed.inject(Session).refresh();
  server.expectOne('/api/v1/sessions/current').flush({ ...session, csrfToken: 'first' });
  await ready;
  return { server, http: TestBed.inject(HttpClient) };
}

const refuse = (request: TestRequest, status: number, code: string) =>
  request.flush({ status, code }, { status, statusText: code });
const tick = () => new Promise((resolve) => setTimeout(resolve));
const keyOf = (request: TestRequest) => request.request.headers.get('Idempotency-Key');

describe('requests to our own API', () => {
  it('carry a key and the token of the session when they change something, and neither elsewhere', async () => {
    const { server, http } = await setUp();
    http.post('/api/v1/applications', {}).subscribe();
    http.get('/api/v1/applications').subscribe();
    http.post('https://elsewhere.example/', {}).subscribe();
    const command = server.expectOne({ method: 'POST', url: '/api/v1/applications' });
    expect(keyOf(command)).toMatch(/^[0-9a-f-]{36}$/);
    expect(command.request.headers.get('X-CSRF-Token')).toBe('first');
    for (const other of [
      server.expectOne({ method: 'GET', url: '/api/v1/applications' }),
      server.expectOne('https://elsewhere.example/'),
    ]) {
      expect(keyOf(other)).toBeNull();
      expect(other.request.headers.has('X-CSRF-Token')).toBe(false);
    }
  });

  it('wait for a new sign-in after a 401 and go out again as the same command with the new token', async () => {
    const { server, http } = await setUp();
    const answers: unknown[] = [];
    http.post('/api/v1/applications', { name: 'a' }).subscribe((answer) => answers.push(answer));
    const first = server.expectOne('/api/v1/applications');
    refuse(first, 401, 'NOT_SIGNED_IN');
    expect(TestBed.inject(SignInPrompt).open()).toBe(true);

    const signedIn = TestBed.inject(Session).refresh();
    server.expectOne('/api/v1/sessions/current').flush({ ...session, csrfToken: 'second' });
    await signedIn;
    TestBed.inject(SignInPrompt).done(true);
    await tick();
    const again = server.expectOne('/api/v1/applications');
    expect(keyOf(again)).toBe(keyOf(first));
    expect(again.request.headers.get('X-CSRF-Token')).toBe('second');
    expect(again.request.body).toEqual({ name: 'a' });
    again.flush({ id: '1' });
    expect(answers).toEqual([{ id: '1' }]);
  });

  it('fail with the 401 when the person puts off signing in; several ask once', async () => {
    const { server, http } = await setUp();
    const failures: number[] = [];
    for (const path of ['a', 'b']) {
      http.get(`/api/v1/${path}`).subscribe({ error: (error: HttpErrorResponse) => failures.push(error.status) });
      refuse(server.expectOne(`/api/v1/${path}`), 401, 'NOT_SIGNED_IN');
    }
    TestBed.inject(SignInPrompt).done(false);
    await tick();
    expect(failures).toEqual([401, 401]);
    expect(TestBed.inject(SignInPrompt).open()).toBe(false);
  });

  it('do not ask for a sign-in when the sign-in itself fails', async () => {
    const { server, http } = await setUp();
    let status = 0;
    http.post('/api/v1/sessions', {}).subscribe({ error: (error: HttpErrorResponse) => (status = error.status) });
    refuse(server.expectOne('/api/v1/sessions'), 401, 'SIGN_IN_FAILED');
    expect(status).toBe(401);
    expect(TestBed.inject(SignInPrompt).open()).toBe(false);
  });

  it('ask for the password once more where the server wants it, and then go on', async () => {
    const { server, http } = await setUp();
    let done = false;
    http.post('/api/v1/payments/1/releases', {}).subscribe(() => (done = true));
    const first = server.expectOne('/api/v1/payments/1/releases');
    refuse(first, 403, 'STEP_UP_REQUIRED');
    TestBed.inject(StepUpPrompt).done(true);
    await tick();
    const again = server.expectOne('/api/v1/payments/1/releases');
    expect(keyOf(again)).toBe(keyOf(first));
    again.flush({});
    expect(done).toBe(true);
  });

  it('fetch a token that another tab has renewed, once', async () => {
    const { server, http } = await setUp();
    http.post('/api/v1/applications', {}).subscribe();
    refuse(server.expectOne('/api/v1/applications'), 403, 'CROSS_SITE_REQUEST');
    server.expectOne('/api/v1/sessions/current').flush({ ...session, csrfToken: 'renewed' });
    await tick();
    expect(server.expectOne('/api/v1/applications').request.headers.get('X-CSRF-Token')).toBe('renewed');
  });
});

describe('a command of the person', () => {
  it('keeps its key after a lost connection and takes a new one after an answer', async () => {
    const { server, http } = await setUp();
    const command = new Command();
    const submit = () => command.run((context) => http.post('/api/v1/submissions', {}, { context }));
    const keys: (string | null)[] = [];
    const next = () => {
      const request = server.expectOne('/api/v1/submissions');
      keys.push(keyOf(request));
      return request;
    };
    const lost = submit();
    expect(command.busy()).toBe(true);
    expect(await submit()).toBeUndefined();
    next().error(new ProgressEvent('error'));
    expect(await lost).toBeUndefined();
    expect(command.problem()?.code).toBe('NO_CONNECTION');
    const refused = submit();
    refuse(next(), 409, 'WINDOW_CLOSED');
    await refused;
    expect(command.problem()?.code).toBe('WINDOW_CLOSED');
    const accepted = submit();
    next().flush({ id: '1' });
    expect(await accepted).toEqual({ result: { id: '1' } });
    expect(command.problem()).toBeUndefined();
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });
});
