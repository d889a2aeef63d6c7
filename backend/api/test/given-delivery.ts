// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, LocalDate, RefusalCode, SchemeDefinition } from '#domain';
import { sampleAnswer } from '../src/demo/sample-answers';
import { ObligationsService } from '../src/modules/delivery/obligations.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { PaymentsService } from '../src/modules/payments/payments.service';
import { loadScheme } from '../src/modules/schemes/scheme-loader';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { systemActor } from '../src/platform/actor';
import { RefusedError } from '../src/platform/refused.error';
import type { TestApp } from './app';
import { sql } from './database';
import { attach, people } from './given';

export interface GrantState {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly granted_cents: number;
  readonly determined_cents: number | null;
  readonly paid_cents: number;
  readonly received_cents: number;
  readonly notified_on: LocalDate | null;
  readonly determination_due_on: LocalDate | null;
}

export interface ObligationState {
  readonly id: string;
  readonly key: string;
  readonly state: string;
  readonly version: number;
  readonly due_on: LocalDate | null;
  readonly met_on: LocalDate | null;
}

export interface PaymentState {
  readonly id: string;
  readonly kind: string;
  readonly rule_key: string;
  readonly state: string;
  readonly version: number;
  readonly amount_cents: number;
  readonly due_on: LocalDate;
}

/** The code with which something was refused; fails when it was not. */
export async function refusalOf(attempt: Promise<unknown>): Promise<RefusalCode> {
  return (await refused(attempt)).refusal.code;
}

/** The whole refusal. */
export async function refused(attempt: Promise<unknown>): Promise<RefusedError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
  throw new Error('this was not refused');
}

/** Rows as the application sees them when the system acts. */
export const rowsOf = <Row>(app: TestApp, text: string, values: unknown[] = []): Promise<Row[]> =>
  sql<Row>(app.database.systemUrl, text, values);

/** The grant of a case. */
export async function grantOf(app: TestApp, applicationId: string): Promise<GrantState> {
  const [grant] = await rowsOf<GrantState>(app, 'select * from subsidy_grant where application_id = $1', [
    applicationId,
  ]);
  if (!grant) throw new Error('this case has no grant');
  return grant;
}

/** One obligation of a case. */
export async function obligationOf(app: TestApp, applicationId: string, key: string): Promise<ObligationState> {
  const values = [applicationId, key];
  const [found] = await rowsOf<ObligationState>(
    app,
    'select * from obligation where application_id = $1 and key = $2',
    values,
  );
  if (!found) throw new Error(`this case has no obligation ${key}`);
  return found;
}

/** The latest payment of a case for a rule. */
export async function paymentOf(app: TestApp, applicationId: string, ruleKey: string): Promise<PaymentState> {
  const [found] = await rowsOf<PaymentState>(
    app,
    'select * from payment where application_id = $1 and rule_key = $2 order by prepared_at desc limit 1',
    [applicationId, ruleKey],
  );
  if (!found) throw new Error(`this case has no payment ${ruleKey}`);
  return found;
}

/** The types of the events of a case, in their order. */
export async function eventsOf(app: TestApp, applicationId: string): Promise<string[]> {
  const rows = await rowsOf<{ type: string }>(app, 'select type from case_event where case_id = $1 order by case_seq', [
    applicationId,
  ]);
  return rows.map(({ type }) => type);
}

/** The balance of the account of a type, by bucket. */
export async function balanceOf(app: TestApp, schemeKey: string, typeKey: string): Promise<Record<string, number>> {
  const [account] = await rowsOf<Record<string, number>>(
    app,
    "select * from budget_account where kind = 'type' and scheme_key = $1 and type_key = $2",
    [schemeKey, typeKey],
  );
  if (!account) throw new Error(`no account for ${typeKey}`);
  return account;
}

/** Publishes a small scheme with the first type of the flexible housing scheme under a name and a ceiling of its own. */
export async function aSmallScheme(
  app: TestApp,
  wish: {
    key: string;
    ceilingCents: number;
    method?: SchemeDefinition['allocation']['method'];
    partialGrant?: boolean;
    releaseGrantable?: boolean;
  },
  change: (type: GrantTypeDefinition) => GrantTypeDefinition = (type) => type,
): Promise<{ schemeKey: string; typeKey: string }> {
  const scheme = loadScheme('flexwonen-zh', '1');
  const [first] = scheme.types;
  if (!first) throw new Error('a scheme has a type');
  const { key, ceilingCents, method = 'no_queue', partialGrant = true, releaseGrantable = false } = wish;
  const type = change({ ...first, maximumPerApplicantPerYearCents: undefined, key: 'study', ceilingCents });
  const small = {
    ...scheme,
    key,
    ceilingCents,
    allocation: { method, partialGrant, releaseGrantable },
    types: [type],
    exampleValues: [],
  };
  await app.work.run(systemActor, (tx) =>
    app.get(SchemesService).publish(tx, small, {
      opensAt: new Date('2025-01-01T00:00:00Z'),
      closesAt: new Date('2027-12-31T00:00:00Z'),
    }),
  );
  return { schemeKey: key, typeKey: type.key };
}

/** Reports an obligation and has the report accepted. */
export async function met(
  app: TestApp,
  applicationId: string,
  key: string,
  wish: { happenedOn: string; by?: string; evidence?: boolean },
): Promise<void> {
  const { happenedOn, by = people.submits, evidence = false } = wish;
  const documentIds = evidence ? [await attach(app, applicationId, key, by, 'report')] : [];
  const service = app.get(ObligationsService);
  const open = await obligationOf(app, applicationId, key);
  const report = { expectedVersion: open.version, happenedOn, explanation: 'Gedaan.', documentIds };
  const { version } = await service.report(await app.actor(by), open.id, report);
  const review = { expectedVersion: version, accepted: true, reason: '' };
  await service.review(await app.actor(people.assessor), open.id, review);
}

/** Proposes what is due, releases it by another, and marks it as paid on a day. */
export async function paid(
  app: TestApp,
  applicationId: string,
  ruleKey: string,
  paidOn: string,
): Promise<PaymentState> {
  const { id } = await grantOf(app, applicationId);
  const payments = app.get(PaymentsService);
  await payments.propose(await app.actor(people.finance), id, { ruleKey });
  return settled(app, applicationId, ruleKey, paidOn);
}

/** Releases a proposed payment or recovery and marks it as done on a day. */
export async function settled(
  app: TestApp,
  applicationId: string,
  ruleKey: string,
  paidOn: string,
): Promise<PaymentState> {
  const payments = app.get(PaymentsService);
  const { id, version } = await paymentOf(app, applicationId, ruleKey);
  const released = await payments.release(await app.actor(people.finance2), id, { expectedVersion: version });
  const confirmation = { expectedVersion: released.version, paidOn, reference: `BNG ${paidOn}` };
  await payments.confirm(await app.actor(people.finance), id, confirmation);
  return paymentOf(app, applicationId, ruleKey);
}

/** Asks for determination with answers that win over sample answers, and with every needed document. */
export async function asked(
  app: TestApp,
  applicationId: string,
  type: GrantTypeDefinition,
  wish: { today: LocalDate; overrides: Record<string, unknown>; by?: string },
): Promise<void> {
  const { by = people.submits, ...flavour } = wish;
  const answers = Object.fromEntries(
    type.determination.questions.map((question) => [
      question.key,
      question.type === 'date' ? wish.today : sampleAnswer(question, { projectName: 'Proef', ...flavour }),
    ]),
  );
  const documentIds: string[] = [];
  for (const { key } of type.determination.documents.filter(({ required }) => required)) {
    documentIds.push(await attach(app, applicationId, key, by, 'determination'));
  }
  const { id, version } = await grantOf(app, applicationId);
  await app.get(FinalAccountService).ask(await app.actor(by), id, { expectedVersion: version, answers, documentIds });
}

/** A sample drew others in the period of a grant that the province determines by itself; nothing when it took part already. */
export async function notDrawn(app: TestApp, applicationId: string): Promise<void> {
  await rowsOf(
    app,
    `with alone as (
       select g.id, g.application_id, g.organisation_id, g.determination_due_on as day from subsidy_grant g
         join application a on a.id = g.application_id
         join scheme_version v on v.id = a.scheme_version_id
        where g.application_id = $1 and g.state in ('active', 'amended')
          and jsonb_path_exists(v.definition, '$.types[*] ? (@.key == $type && @.determination.mode == "ex_officio")',
                                jsonb_build_object('type', a.type_key))
          and not exists (select from sample_check c where c.grant_id = g.id)
          and not exists (select from determination_request r where r.grant_id = g.id)),
     sample as (
       insert into determination_sample (scheme_key, from_on, until_on, percentage, state, prepared_by, prepared_at,
                                         drawn_by, drawn_at, population_count, population_cents, size, minutes)
       select 'planted-' || id, day, day, 1, 'drawn', (select id from person where email = $2), now(),
              (select id from person where email = $3), now(), 1, 0, 0, '{}' from alone returning id)
     insert into sample_check (sample_id, grant_id, application_id, organisation_id, drawn)
     select s.id, one.id, one.application_id, one.organisation_id, false from sample s, alone one`,
    [applicationId, people.assessor, people.decider],
  );
}

/** Proposes what the scheme gives, and determines it; who takes part in samples was not drawn. */
export async function determined(app: TestApp, applicationId: string): Promise<GrantState> {
  await notDrawn(app, applicationId);
  const accounts = app.get(FinalAccountService);
  const { id, version } = await grantOf(app, applicationId);
  const amountCents = await accounts.calculatedFor(id);
  const reason = 'Zoals blijkt uit de verantwoording.';
  const proposed = await accounts.propose(await app.actor(people.assessor), id, {
    expectedVersion: version,
    amountCents,
    reason,
  });
  await app.get(DetermineService).determine(await app.actor(people.decider), id, { expectedVersion: proposed.version });
  return grantOf(app, applicationId);
}
