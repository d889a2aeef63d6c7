// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  brokerClient,
  brokerSettings,
  BrokerPerson,
  FakeBroker,
  startFakeBroker,
} from '../../../tools/fake-broker.mjs';
import { type TestApp, startApp } from './app';
import { type Arrived, Visitor } from './visitor';

interface Broker {
  readonly startFakeBroker: typeof startFakeBroker;
  readonly brokerClient: typeof brokerClient;
  readonly brokerSettings: typeof brokerSettings;
  readonly brokerPeople: BrokerPerson[];
}

/** The product with a real provider of OpenID Connect beside it. */
export interface WithProvider {
  readonly app: TestApp;
  readonly base: string;
  readonly broker: FakeBroker;
  /** Somebody at a new browser signs in; answers where they ended up. */
  signIn(visitor: Visitor, group: Group, sub: string, more?: { acr?: string; naar?: string }): Promise<Arrived>;
  visitor(): Visitor;
  close(): Promise<void>;
}

export type Group = 'staff' | 'organisations';

export const loa = (level: string): string => `urn:etoegang:core:assurance-class:${level}`;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** What the settings of the provider leave behind in the environment of this process. */
export function forgetProviders(): void {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('OIDC_') || name === 'BREAK_GLASS_EMAIL' || name === 'PUBLIC_URL') delete process.env[name];
  }
}

/** Starts both. */
export async function startWithProvider({
  groups = ['staff', 'organisations'],
  env = {},
}: { groups?: readonly Group[]; env?: Record<string, string> } = {}): Promise<WithProvider> {
  const tools = (await import('../../../tools/fake-broker.mjs')) as Broker;
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const broker = await tools.startFakeBroker({
    people: structuredClone(tools.brokerPeople),
    clients: (['staff', 'organisations'] as const).map((group) => tools.brokerClient(base, group)),
  });
  const settings = tools.brokerSettings(broker.issuer, groups);
  const app = await startApp({ now: new Date().toISOString(), env: { PUBLIC_URL: base, ...settings, ...env } });
  await app.nest.listen(port, '127.0.0.1');
  return {
    app,
    base,
    broker,
    visitor: () => new Visitor(base),
    async signIn(visitor, group, sub, { acr = loa('loa3'), naar } = {}) {
      const to = naar === undefined ? '' : `?naar=${encodeURIComponent(naar)}`;
      const page = await visitor.open(`/api/v1/sign-ins/${group}${to}`, {}, /^\/inloggen/);
      if (!page.url.pathname.startsWith('/interaction/')) return page;
      return visitor.choose(page, { sub, acr }, /^\/(?!api\/|auth|interaction)/);
    },
    async close() {
      await app.close();
      await broker.stop();
      forgetProviders();
    },
  };
}
