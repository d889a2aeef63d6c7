// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { municipalRoles, type Role } from '#domain';
import { rolesOf } from '../src/platform/security/policy.guard';
import { demoDay, type TestApp, startApp } from './app';
import { sql } from './database';
import { type Route, routesOf } from './routes';
import { type Schema, validBody } from './valid-body';
import { signInAt } from './sign-in';
import { plantedProgress } from './planted-rows';

/** What the first word of a path speaks of: a row and the municipality it belongs to. */
const things: Readonly<Record<string, string>> = {
  // A case that was decided on, so that there is something to object to.
  applications:
    'select a.id, a.organisation_id, d.id as "decisionId" from application a join decision d on d.application_id = a.id',
  documents: 'select id, organisation_id from document',
  'grant-changes': 'select id, organisation_id from grant_change where requested',
  grants: 'select id, organisation_id from subsidy_grant',
  messages: 'select id, organisation_id from message',
  objections: 'select id, organisation_id from objection',
  obligations: "select id, organisation_id from obligation where kind = 'progress'",
  organisations: "select id, id as organisation_id from organisation where kind = 'municipality'",
  'progress-photos': 'select id, organisation_id from progress_photo',
  'views-invitations': 'select id, organisation_id from views_invitation',
};

/** Everybody may read these: they belong to no municipality. */
const open = ['schemes', 'scheme-versions'];

/** Where the owner is told 404 too, of a thing of the case that is not there. */
const nothingThere = ['get /api/v1/applications/:id/version-change'];

interface Contract {
  readonly paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema?: Schema }> } }>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const contract = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as Contract;

interface Thing {
  readonly id: string;
  readonly email: string;
  readonly personId: string;
  readonly decisionId?: string;
}

describe('The ids of another municipality', () => {
  let app: TestApp;
  let base: string;
  let routes: Route[];
  const found = new Map<string, Thing[]>();
  const signedIn = new Map<string, Promise<Record<string, string>>>();

  const headersOf = (email: string): Promise<Record<string, string>> => {
    const known =
      signedIn.get(email) ??
      signInAt(base, email).then(({ cookie, csrf }) => ({ Cookie: cookie, 'X-CSRF-Token': csrf }));
    signedIn.set(email, known);
    return known;
  };

  const bodyOf = (
    { verb, path }: Route,
    ids: readonly string[],
    decisionId?: string,
  ): { text: string | FormData; type?: string } => {
    const key = path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}');
    const content = contract.paths[key]?.[verb]?.requestBody?.content ?? {};
    if (content['multipart/form-data']) {
      const form = new FormData();
      form.set('kind', 'planning');
      form.set('file', new Blob(['%PDF-1.7']), 'stuk.pdf');
      return { text: form };
    }
    const schema = content['application/json']?.schema;
    return {
      text: JSON.stringify(
        schema ? validBody(contract.components.schemas, schema, { ids, ...(decisionId ? { decisionId } : {}) }) : {},
      ),
      type: 'application/json',
    };
  };

  /** The status that somebody gets who calls a route with the id of a thing and, in the body, these ids. */
  const call = async (
    route: Route,
    email: string,
    thing: Thing,
    ids: readonly string[],
    decisionId = thing.decisionId,
  ): Promise<number> => {
    const path = route.path.replace(':id', thing.id).replace(':personId', thing.personId).replace(/:\w+/g, 'project');
    const { text, type } = bodyOf(route, ids, decisionId);
    const response = await fetch(`${base}${path}`, {
      method: route.verb.toUpperCase(),
      headers: { ...(await headersOf(email)), ...(type ? { 'Content-Type': type } : {}) },
      ...(route.verb === 'get' ? {} : { body: text }),
    });
    await response.arrayBuffer();
    // Who ended their own sessions signs in again.
    if (path.endsWith('-endings')) signedIn.clear();
    return response.status;
  };

  const wordOf = ({ path }: Route): string => path.split('/')[3] ?? '';

  beforeAll(async () => {
    app = await startApp({ content: 'demonstration', now: demoDay });
    base = await app.listen();
    routes = routesOf(app.nest).filter(({ path }) => path.includes('/:'));
    const [somebody] = await sql<{ id: string }>(app.database.systemUrl, 'select id from person limit 1');
    await sql(app.database.systemUrl, plantedProgress, [null, somebody?.id]);
    for (const [word, query] of Object.entries(things)) {
      const rows = await sql<Thing>(
        app.database.systemUrl,
        `select distinct on (t.organisation_id) t.*, p.email, p.id as "personId" from (${query}) t
         join membership m on m.organisation_id = t.organisation_id and m.role = 'manage' join person p on p.id = m.person_id
         order by t.organisation_id, t.id limit 3`,
      );
      found.set(word, rows);
    }
  }, 300_000);
  afterAll(() => app.close());

  const municipal = (): Route[] =>
    routes.filter(({ policy }) => {
      const roles = rolesOf(policy);
      return (
        policy.who !== 'everyone' && (!roles || roles.some((role: Role) => municipalRoles.includes(role as never)))
      );
    });

  it('speaks of every route with an id that a municipality may call', () => {
    const unknown = municipal()
      .map(wordOf)
      .filter((word) => !found.get(word)?.length && !open.includes(word) && word !== 'sessions');
    expect([...new Set(unknown)]).toEqual([]);
    expect(municipal().length).toBeGreaterThan(30);
  });

  it('open no door: 404, with a body that is in order; the owner is not told so', async () => {
    const complaints: string[] = [];
    for (const route of municipal().filter((one) => found.has(wordOf(one)))) {
      const [mine, other] = found.get(wordOf(route)) ?? [];
      const stranger = other ?? [...found.values()].flat().find(({ email }) => email !== mine?.email);
      if (!mine || !stranger) throw new Error(`nothing to try ${route.path} with`);
      const status = await call(route, stranger.email, mine, [mine.id]);
      if (status !== 404) complaints.push(`${route.verb} ${route.path}: a stranger gets ${status}`);
    }
    expect(complaints).toEqual([]);
    // The same bodies from the owner: what is not 404 shows that the answers above were about whose it is.
    for (const route of municipal().filter((one) => found.has(wordOf(one)))) {
      const [mine] = found.get(wordOf(route)) ?? [];
      if (!mine) continue;
      const status = await call(route, mine.email, mine, []);
      if (nothingThere.includes(`${route.verb} ${route.path}`)) continue;
      if (status === 404 || status >= 500) complaints.push(`${route.verb} ${route.path}: the owner gets ${status}`);
    }
    expect(complaints).toEqual([]);
  }, 180_000);

  it('open no door on the routes of the province either: 403', async () => {
    const municipalRoutes = new Set(municipal().map(({ verb, path }) => `${verb} ${path}`));
    const complaints: string[] = [];
    const thing = found.get('applications')?.[0];
    if (!thing) throw new Error('no application');
    for (const route of routes.filter(
      ({ verb, path, policy }) => policy.who !== 'everyone' && !municipalRoutes.has(`${verb} ${path}`),
    )) {
      const status = await call(route, thing.email, found.get(wordOf(route))?.[0] ?? thing, []);
      if (status !== 403) complaints.push(`${route.verb} ${route.path}: ${status}`);
    }
    expect(complaints).toEqual([]);
  }, 300_000);

  it('are taken up by nothing of one’s own', async () => {
    const complaints: string[] = [];
    for (const route of municipal().filter((one) => found.has(wordOf(one)) && one.verb !== 'get')) {
      const [mine, other] = found.get(wordOf(route)) ?? [];
      const { text } = bodyOf(route, ['foreign']);
      if (!mine || typeof text !== 'string' || !text.includes('foreign')) continue;
      const foreign = [...found.values()].flat().filter(({ email }) => email !== mine.email);
      for (const { id, decisionId } of other ? [other, ...foreign] : foreign) {
        const status = await call(route, mine.email, mine, [id], decisionId ?? id);
        if (status < 400 || status >= 500) complaints.push(`${route.verb} ${route.path} with ${id}: ${status}`);
      }
    }
    expect(complaints).toEqual([]);
  }, 180_000);

  it('end no session of somebody else', async () => {
    const [mine, other] = found.get('applications') ?? [];
    if (!mine || !other) throw new Error('no two municipalities');
    await headersOf(other.email);
    const [session] = await sql<{ id: string }>(
      app.database.systemUrl,
      'select s.id_hash as id from web_session s join person p on p.id = s.person_id where p.email = $1',
      [other.email],
    );
    const route = routes.find(({ verb, path }) => verb === 'delete' && path.endsWith('/sessions/:id'));
    if (!session || !route) throw new Error('no session to end');
    expect(await call(route, mine.email, { ...mine, id: session.id }, [])).toBe(404);
    expect(await call({ ...route, verb: 'get', path: '/api/v1/sessions/current' }, other.email, other, [])).toBe(200);
  });
});
