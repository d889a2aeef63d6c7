// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { signInAt } from './sign-in';

export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Body;
}

/** Somebody at a browser: signed in, with the cookie and the token that a browser would send. */
export class Browser {
  private constructor(
    private readonly base: string,
    private readonly cookie: string,
    private readonly csrf: string,
  ) {}

  static async signIn(base: string, email: string): Promise<Browser> {
    const { cookie, csrf } = await signInAt(base, email);
    return new Browser(base, cookie, csrf);
  }

  /** What every request of this browser carries. */
  get headers(): Record<string, string> {
    return { Cookie: this.cookie, 'X-CSRF-Token': this.csrf };
  }

  get<Body = Record<string, unknown>>(path: string): Promise<Reply<Body>> {
    return this.send(supertest(this.base).get(`/api/v1${path}`)) as Promise<Reply<Body>>;
  }

  post(path: string, body: object, key?: string): Promise<Reply> {
    const request = supertest(this.base).post(`/api/v1${path}`);
    if (key) void request.set('Idempotency-Key', key);
    return this.send(request.send(body));
  }

  put(path: string, body: object, key?: string): Promise<Reply> {
    const request = supertest(this.base).put(`/api/v1${path}`);
    if (key) void request.set('Idempotency-Key', key);
    return this.send(request.send(body));
  }

  upload(path: string, kind: string, name: string, bytes: Buffer, key?: string): Promise<Reply> {
    const request = supertest(this.base).post(`/api/v1${path}`);
    if (key) void request.set('Idempotency-Key', key);
    return this.send(request.field('kind', kind).attach('file', bytes, name));
  }

  private async send(request: supertest.Test): Promise<Reply> {
    const response = await request.set('Cookie', this.cookie).set('X-CSRF-Token', this.csrf);
    return {
      status: response.status,
      headers: response.headers,
      body: response.body as Record<string, unknown>,
    };
  }
}
