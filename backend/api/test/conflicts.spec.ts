// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provincialRoles } from '#domain';
import { demoPassword, demoSecret } from '../src/modules/identity/demo-accounts';
import { Membership, Organisation, Person } from '../src/modules/identity/identity.entities';
import { hashPassword } from '../src/modules/identity/passwords';
import { SecondFactorService } from '../src/modules/identity/second-factor.service';
import { systemActor } from '../src/platform/actor';
import { rolesOf } from '../src/platform/security/policy.guard';
import { demoDay, type TestApp, startApp } from './app';
import { sql } from './database';
import { type Route, routesOf } from './routes';
import { signInAt } from './sign-in';
import { type Schema, validBody } from './valid-body';
import { plantedProgress } from './planted-rows';

/** Things of a case, by the first word of a path. */
const tables: Readonly<Record<string, string>> = {
  applications: 'application',
  appeals: 'appeal',
  deviations: 'deviation',
  'extension-requests': 'extension_request',
  'grant-changes': 'grant_change',
  grants: 'subsidy_grant',
  objections: 'objection',
  obligations: 'obligation',
  'outage-proposals': 'outage_proposal',
  payments: 'payment',
  penalties: 'penalty',
  'penalty-payments': 'penalty_payment',
  'progress-photos': 'progress_photo',
  'progress-reports': 'progress_report',
  'statutory-interest': 'statutory_interest',
  'interest-payments': 'interest_payment',
  suspensions: 'term_suspension',
  'views-invitations': 'views_invitation',
  visits: 'visit',
};

/** What somebody who keeps away may still do: keep away, and put post on the file as it came in. */
const open = ['post /api/v1/applications/:id/conflict-declarations', 'post /api/v1/applications/:id/scans'];

/** Things that the demonstration lacks, on the case of some decision; $1 is somebody of the province. */
const lacking = [
  `insert into appeal (application_id, organisation_id, decision_id, state, court, court_number, registered_on)
   select application_id, organisation_id, id, 'registered', 'Rechtbank Den Haag', 'SGR 26/1', decided_on from decision where $1::uuid is not null limit 1`,
  `with late as (
     insert into statutory_interest (application_id, organisation_id, source, source_id, debtor, state, principal_cents,
       first_day_on, last_day_on, days, amount_cents, prepared_by, prepared_at)
     select application_id, organisation_id, 'payment', gen_random_uuid(), 'municipality', 'proposed', 1, '2026-01-01',
            '2026-01-01', 1, 1, $1, now() from decision limit 1 returning id, application_id, organisation_id)
   insert into interest_payment (interest_id, application_id, organisation_id, kind, state, amount_cents, due_on, end_to_end_id,
     prepared_by, prepared_at)
   select id, application_id, organisation_id, 'claim', 'proposed', 1, '2026-01-01', 'proef-R1', $1, now() from late`,
  `insert into deviation (application_id, rule, amount_cents, reason, proposed_by, proposed_at)
   select application_id, 'maximum', 1, 'proef', $1, now() from decision limit 1`,
  `insert into term_suspension (application_id, organisation_id, ground, from_on, explanation, started_by, started_on)
   select application_id, organisation_id, 'force_majeure', decided_on, '', $1, decided_on from decision limit 1`,
  `insert into visit (grant_id, application_id, organisation_id, state, planned_on, starts_at, visitors, reason, planned_by, planned_at)
   select id, application_id, organisation_id, 'planned', '2026-01-05', '09:30', 'proef', 'proef', $1, now() from subsidy_grant limit 1`,
  `with outage as (insert into outage (starts_at, ends_at, what, public_reason, recorded_by, recorded_at)
                   values (now() - interval '1 hour', now(), 'proef', 'proef', $1, now()) returning id)
   insert into outage_proposal (outage_id, application_id, kind, due_at, proposed_until)
   select o.id, d.application_id, 'decision', now(), now() from outage o, decision d limit 1`,
];

const me = 'alles@pzh.example';

interface Contract {
  readonly paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema?: Schema }> } }>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const contract = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as Contract;

describe('Who keeps away from a case (Awb 2:4)', () => {
  let app: TestApp;
  let base: string;
  let routes: Route[];

  beforeAll(async () => {
    app = await startApp({ content: 'demonstration', now: demoDay });
    await app.work.run(systemActor, async (tx) => {
      const province = await tx.manager.findOneByOrFail(Organisation, { kind: 'province' });
      const passwordHash = await hashPassword(demoPassword);
      const person = await tx.manager.save(
        tx.manager.create(Person, { email: me, name: 'Alles', passwordHash, active: true }),
      );
      for (const role of provincialRoles) {
        await tx.manager.insert(Membership, { personId: person.id, organisationId: province.id, role });
      }
      await app.get(SecondFactorService).store(tx.manager, person.id, demoSecret);
      const [colleague] = await tx.query<{ id: string }>('select person_id as id from membership where role = $1', [
        'assessor',
      ]);
      for (const insert of lacking) await tx.query(insert, [colleague?.id]);
      await tx.query(plantedProgress, [null, colleague?.id]);
      await tx.query(
        `insert into organisation_interest (person_id, organisation_id, reason, declared_at)
         select $1, id, 'proef', now() from organisation where kind = 'municipality'`,
        [person.id],
      );
    });
    base = await app.listen();
    routes = routesOf(app.nest).filter(
      ({ verb, path, policy }) =>
        ['post', 'put', 'delete'].includes(verb) &&
        tables[path.split('/')[3] ?? ''] &&
        path.includes('/:id') &&
        (rolesOf(policy) ?? []).some((role) => provincialRoles.some((one) => one === role)),
    );
  }, 300_000);
  afterAll(() => app.close());

  it('gets nowhere on any route of that case, whatever role they have', async () => {
    const { cookie, csrf } = await signInAt(base, me);
    const complaints: string[] = [];
    const untried: string[] = [];
    for (const { verb, path } of routes) {
      const [row] = await sql<{ id: string }>(
        app.database.systemUrl,
        `select id from ${tables[path.split('/')[3] ?? ''] ?? ''} order by id desc limit 1`,
      );
      if (!row) {
        untried.push(`${verb} ${path}`);
        continue;
      }
      const key = path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}');
      const schema = contract.paths[key]?.[verb]?.requestBody?.content['application/json']?.schema ?? {};
      const response = await fetch(`${base}${path.replace(':id', row.id).replace(/:\w+/g, 'purpose')}`, {
        method: verb.toUpperCase(),
        headers: { Cookie: cookie, 'X-CSRF-Token': csrf, 'Content-Type': 'application/json' },
        body: JSON.stringify(validBody(contract.components.schemas, schema, { ids: [] })),
      });
      const { code } = (await response.json().catch(() => ({}))) as { code?: string };
      const right = open.includes(`${verb} ${path}`)
        ? code !== 'CONFLICT_OF_INTEREST'
        : code === 'CONFLICT_OF_INTEREST';
      if (!right) complaints.push(`${verb} ${path}: ${response.status} ${code ?? ''}`);
    }
    expect(complaints).toEqual([]);
    expect(untried).toEqual([]);
    expect(routes.length).toBeGreaterThan(50);
  }, 300_000);
});
