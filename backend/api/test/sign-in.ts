// SPDX-License-Identifier: EUPL-1.2
import { demoPassword, demoSecret } from '../src/modules/identity/demo-accounts';
import { codeNow } from '../src/modules/identity/one-time-codes';

/** A session as a browser keeps it. */
export interface SignedIn {
  readonly cookie: string;
  readonly csrf: string;
}

interface Answer {
  readonly csrfToken: string;
  readonly secondStep?: 'code' | 'enrolment';
}

/** Signs in over HTTP with a demo account: the password, and for the province the code of the demonstration's app. */
export async function signInAt(base: string, email: string, code = codeNow(demoSecret)): Promise<SignedIn> {
  const first = await post(`${base}/api/v1/sessions`, { email, password: demoPassword }, {});
  if (first.said.secondStep !== 'code') return first.signedIn;
  const { cookie, csrf } = first.signedIn;
  const second = await post(
    `${base}/api/v1/sessions/current/codes`,
    { code },
    { Cookie: cookie, 'X-CSRF-Token': csrf },
  );
  return second.signedIn;
}

async function post(
  url: string,
  body: object,
  headers: Record<string, string>,
): Promise<{ said: Answer; signedIn: SignedIn }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const said = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${JSON.stringify(said)}`);
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { said, signedIn: { cookie, csrf: said.csrfToken } };
}
