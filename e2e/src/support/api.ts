// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { accounts, baseUrl, password, type Role } from './accounts';

/** What the server said, when it is not what a preparation needs. */
export class NotDone extends Error {
  constructor(
    readonly status: number,
    readonly problem: { readonly code?: string; readonly detail?: string },
    what: string,
  ) {
    super(`${what}: ${status} ${problem.code ?? ''} ${JSON.stringify(problem)}`);
  }
}

interface SignInAnswer {
  readonly csrfToken: string;
  readonly secondStep?: 'code' | 'enrolment';
  readonly demoCode?: string;
}

/** Somebody who works without a screen: prepares what a journey needs, or looks behind what it shows. */
export class Person {
  private constructor(
    readonly cookie: { readonly name: string; readonly value: string },
    private readonly csrf: string,
  ) {}

  static async signIn(role: Role): Promise<Person> {
    const response = await fetch(`${baseUrl()}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: accounts[role], password }),
    });
    if (response.status !== 201) throw new NotDone(response.status, {}, `${role} signs in`);
    const [pair = ''] = (response.headers.getSetCookie()[0] ?? '').split(';');
    const at = pair.indexOf('=');
    const said = (await response.json()) as SignInAnswer;
    const first = new Person({ name: pair.slice(0, at), value: pair.slice(at + 1) }, said.csrfToken);
    return said.secondStep ? first.givesCode(said.demoCode ?? '') : first;
  }

  /** The second step; the session gets another id with it. */
  private async givesCode(code: string): Promise<Person> {
    const response = await fetch(`${baseUrl()}/api/v1/sessions/current/codes`, {
      method: 'POST',
      headers: {
        cookie: `${this.cookie.name}=${this.cookie.value}`,
        'x-csrf-token': this.csrf,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ code }),
    });
    if (response.status !== 200) throw new NotDone(response.status, {}, 'the second step');
    const [pair = ''] = (response.headers.getSetCookie()[0] ?? '').split(';');
    const { csrfToken } = (await response.json()) as SignInAnswer;
    return new Person({ name: this.cookie.name, value: pair.slice(pair.indexOf('=') + 1) }, csrfToken);
  }

  get<Body>(path: string): Promise<Body> {
    return this.send('GET', path) as Promise<Body>;
  }

  post<Body = { id: string; version: number; state: string }>(path: string, body: object = {}): Promise<Body> {
    return this.send('POST', path, JSON.stringify(body)) as Promise<Body>;
  }

  put<Body>(path: string, body: object): Promise<Body> {
    return this.send('PUT', path, JSON.stringify(body)) as Promise<Body>;
  }

  delete(path: string): Promise<unknown> {
    return this.send('DELETE', path);
  }

  upload(caseId: string, kind: string, purpose: string, name: string, bytes: Buffer): Promise<{ id: string }> {
    const form = new FormData();
    form.set('kind', kind);
    form.set('purpose', purpose);
    form.set('file', new Blob([Uint8Array.from(bytes)]), name);
    return this.send('POST', `/applications/${caseId}/documents`, form) as Promise<{ id: string }>;
  }

  private async send(method: string, path: string, body?: string | FormData): Promise<unknown> {
    const response = await fetch(`${baseUrl()}/api/v1${path}`, {
      method,
      headers: {
        cookie: `${this.cookie.name}=${this.cookie.value}`,
        'x-csrf-token': this.csrf,
        'idempotency-key': randomUUID(),
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const said: unknown = text ? JSON.parse(text) : undefined;
    if (!response.ok) throw new NotDone(response.status, said as object, `${method} ${path}`);
    return said;
  }
}
