// SPDX-License-Identifier: EUPL-1.2
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the token of the hostile provider says; whatever is given here takes the place of the truth. */
export type Lie = Record<string, unknown>;

/** A provider that answers with whatever token a test wants. */
export interface HostileProvider {
  readonly issuer: string;
  /** The next token says this instead of the truth. */
  lie(claims: Lie, how?: { readonly key?: 'strange' | 'none'; readonly error?: string; readonly down?: boolean }): void;
  /** The nonce of the last question, as an honest provider repeats it. */
  nonce: string;
  readonly claims: Record<string, unknown>;
  signed(payload: object, type?: string): string;
  close(): Promise<void>;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(payload: object, key: KeyObject | undefined, type = 'JWT'): string {
  const head = part({ alg: key ? 'RS256' : 'none', kid: 'one', typ: type });
  const text = `${head}.${part(payload)}`;
  return `${text}.${key ? createSign('RSA-SHA256').update(text).sign(key, 'base64url') : ''}`;
}

export async function startHostileProvider(clientId: string): Promise<HostileProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strange = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const state: { lie: Lie; key: KeyObject | undefined; error?: string; down?: boolean } = {
    lie: {},
    key: own.privateKey,
  };
  let issuer = '';
  const metadata = (): object => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  });
  const truth = (): Record<string, unknown> => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: issuer,
      aud: clientId,
      sub: 'somebody',
      iat: now,
      exp: now + 300,
      auth_time: now,
      nonce: provider.nonce,
      acr: 'urn:etoegang:core:assurance-class:loa3',
      email: 'somebody@pzh.example',
      email_verified: true,
      name: 'Iemand Anders',
      groups: ['flexloket-beoordelaars'],
    };
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const send = (body: object, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url?.startsWith('/.well-known/')) return send(metadata());
    if (request.url === '/jwks') {
      return send({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] });
    }
    if (state.down) return void request.socket.destroy();
    if (state.error) return send({ error: state.error }, 400);
    const id_token = sign({ ...truth(), ...state.lie }, state.key);
    return send({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token });
  };
  const server = createServer(answer);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: HostileProvider = {
    issuer,
    nonce: '',
    get claims() {
      return truth();
    },
    lie(claims, how = {}) {
      state.lie = claims;
      state.key = how.key === 'strange' ? strange : how.key === 'none' ? undefined : own.privateKey;
      delete state.error;
      delete state.down;
      if (how.error) state.error = how.error;
      if (how.down) state.down = true;
    },
    signed: (payload, type) => sign(payload, state.key, type),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return provider;
}
