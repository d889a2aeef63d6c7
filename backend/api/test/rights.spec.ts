// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { allRoles, type Role } from '#domain';
import { Membership, Organisation, Person } from '../src/modules/identity/identity.entities';
import { demoPassword, demoSecret } from '../src/modules/identity/demo-accounts';
import { hashPassword } from '../src/modules/identity/passwords';
import { SecondFactorService } from '../src/modules/identity/second-factor.service';
import { systemActor } from '../src/platform/actor';
import { rolesOf } from '../src/platform/security/policy.guard';
import { type TestApp, startApp } from './app';
import { aSubmitted, people } from './given';
import { type Route, routesOf } from './routes';
import { signInAt } from './sign-in';

const roles = allRoles.filter((role) => role !== 'system');
/** Open to all, but they ask who it is. */
const signingIn = ['', '/current/codes', '/current/enrolments', '/current/enrolments/confirmations'].map(
  (path) => `/api/v1/sessions${path}`,
);
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('The rights matrix, from real calls', () => {
  let app: TestApp;
  let base: string;
  let routes: Route[];
  let ownCase: string;
  const cookies = new Map<string, { cookie: string; csrf: string }>();

  const signIn = async (email: string): Promise<{ cookie: string; csrf: string }> => {
    const known = cookies.get(email);
    if (known) return known;
    const made = await signInAt(base, email);
    cookies.set(email, made);
    return made;
  };

  const call = async (route: Route, who: { cookie: string; csrf: string } | undefined, id: string): Promise<number> => {
    const path = route.path.replace(/:id\b/, id).replace(/:\w+/g, 'x');
    let request = supertest(base)[route.verb](path);
    if (who) request = request.set('Cookie', who.cookie).set('X-CSRF-Token', who.csrf);
    if (route.verb === 'post' || route.verb === 'put') request = request.send({});
    return (await request).status;
  };

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
    routes = routesOf(app.nest);
    ownCase = (await aSubmitted(app, { by: people.submits })).id;
    const passwordHash = await hashPassword(demoPassword);
    await app.work.run(systemActor, async (tx) => {
      const leiden = await tx.manager.findOneByOrFail(Organisation, { cbsCode: 'GM0546' });
      const delft = await tx.manager.findOneByOrFail(Organisation, { cbsCode: 'GM0503' });
      const province = await tx.manager.findOneByOrFail(Organisation, { kind: 'province' });
      const add = async (email: string, organisationId: string, role: Role): Promise<void> => {
        const person = await tx.manager.save(
          tx.manager.create(Person, { email, name: email, passwordHash, active: true }),
        );
        await tx.manager.insert(Membership, { personId: person.id, organisationId, role });
        if (organisationId !== province.id) return;
        await app.get(SecondFactorService).store(tx.manager, person.id, demoSecret);
      };
      for (const role of ['read', 'fill', 'submit', 'manage'] as const) {
        await add(`${role}@own.example`, leiden.id, role);
        await add(`${role}@other.example`, delft.id, role);
      }
      for (const role of ['assessor', 'decider', 'finance', 'administrator', 'auditor'] as const)
        await add(`${role}@own.example`, province.id, role);
    });
  });
  afterAll(() => app.close());

  it('knows every route', () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(routes.filter(({ policy }) => !policy)).toEqual([]);
  });

  it('lets nobody in who is not signed in, save where everyone may come', async () => {
    for (const route of routes) {
      const status = await call(route, undefined, unknownId);
      const open = route.policy.who === 'everyone' || route.policy.who === 'demo-visitors';
      expect([
        route.verb,
        route.path,
        open ? status === 401 && !signingIn.includes(route.path) : status !== 401,
      ]).toEqual([route.verb, route.path, false]);
    }
  });

  it.each(roles)('lets %s through the doors of the policy and no other', async (role) => {
    const who = await signIn(`${role}@own.example`);
    const lines: string[] = [];
    for (const route of routes) {
      if (route.path.endsWith('/sessions/current') && route.verb === 'delete') continue;
      if (route.path.endsWith('/sessions/current/sign-outs')) continue;
      const status = await call(route, who, unknownId);
      const allowed = rolesOf(route.policy);
      const mayEnter = !allowed || allowed.includes(role);
      expect([route.verb, route.path, status === 403]).toEqual([route.verb, route.path, !mayEnter]);
      expect(status).toBeLessThan(500);
      lines.push(`${route.verb.toUpperCase()} ${route.path} ${mayEnter ? 'may' : 'may not'}`);
    }
    expect(lines).toMatchSnapshot();
  });

  it.each(['read', 'fill', 'submit', 'manage'])(
    'hides the case of another municipality from %s: the answer is 404',
    async (role) => {
      const who = await signIn(`${role}@other.example`);
      for (const route of routes.filter(({ path }) => path.includes('applications/:id'))) {
        const allowed = rolesOf(route.policy);
        if (allowed && !allowed.includes(role as Role)) continue;
        const status = await call(route, who, ownCase);
        // Commands with an empty body are refused for their form before anybody looks for the case.
        expect([route.verb, route.path, status]).toEqual([
          route.verb,
          route.path,
          route.verb === 'get' ? 404 : status === 400 ? 400 : 404,
        ]);
      }
    },
  );

  it('speaks of an error in one format everywhere', async () => {
    for (const path of ['/api/v1/nergens', '/api/v1/applications', '/api/v1/applications/x', '/api/v1/schemes/']) {
      const response = await supertest(base).get(path);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.body).toMatchObject({
        status: response.status,
        code: expect.any(String),
        detail: expect.any(String),
        requestId: expect.any(String),
      });
    }
  });
});
