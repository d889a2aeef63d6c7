// SPDX-License-Identifier: EUPL-1.2

/** Where a browser ended up. */
export interface Arrived {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A browser that follows redirections over several sites, with the cookies of each. */
export class Visitor {
  private readonly jars = new Map<string, Map<string, string>>();
  /** Every address that was asked, in order. */
  readonly visited: string[] = [];

  constructor(private readonly home: string) {}

  /** Opens an address of the portal or of elsewhere. */
  async open(address: string, init: RequestInit = {}, stopAt?: RegExp): Promise<Arrived> {
    let url = new URL(address, this.home);
    let request = init;
    for (let hops = 0; hops < 15; hops += 1) {
      const response = await this.fetch(url, request);
      const to = response.headers.get('location');
      if (!to || response.status < 300 || response.status > 399) {
        return { url, status: response.status, headers: response.headers, text: await response.text() };
      }
      url = new URL(to, url);
      request = {};
      if (stopAt?.test(url.pathname)) return { url, status: response.status, headers: response.headers, text: '' };
    }
    throw new Error('too many redirections');
  }

  /** Chooses who to be on the page of the provider, and comes back. */
  choose(page: Arrived, choice: Record<string, string>, stopAt?: RegExp): Promise<Arrived> {
    const body = new URLSearchParams(choice);
    return this.open(page.url.href, { method: 'POST', body }, stopAt);
  }

  /** The same as a script of the portal would ask it. */
  async api<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Body }> {
    const csrf = await this.token();
    const response = await this.fetch(new URL(`/api/v1${path}`, this.home), {
      method,
      headers: { 'content-type': 'application/json', ...(csrf ? { 'x-csrf-token': csrf } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as Body };
  }

  session(): Promise<Record<string, unknown>> {
    return this.api('GET', '/sessions/current').then(({ body }) => body);
  }

  /** The cookie of the portal, for a copy of this browser. */
  cookie(): string {
    return this.cookiesOf(new URL(this.home));
  }

  private async token(): Promise<string | undefined> {
    const response = await this.fetch(new URL('/api/v1/sessions/current', this.home), {});
    return ((await response.json()) as { csrfToken?: string }).csrfToken;
  }

  private cookiesOf(url: URL): string {
    return [...(this.jars.get(url.origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async fetch(url: URL, init: RequestInit): Promise<Response> {
    this.visited.push(url.href);
    const headers = new Headers(init.headers);
    const cookies = this.cookiesOf(url);
    if (cookies) headers.set('cookie', cookies);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    const jar = this.jars.get(url.origin) ?? new Map<string, string>();
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    this.jars.set(url.origin, jar);
    return response;
  }
}
