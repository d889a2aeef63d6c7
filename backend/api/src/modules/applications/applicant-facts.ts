// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  type ApplicantFacts,
  type GrantTypeDefinition,
  hasAidCeiling,
  namedAmount,
  partsOf,
  type SchemeDefinition,
  stateAidOf,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import { aidFacts } from './aid-facts';
import type { Application } from './application.entities';
import { namesOf } from './starting';

interface HeldRow {
  type_key: string;
  year: number;
  granted_cents: number;
  projects: number;
}

/** What an applicant was granted under each type of a scheme, year by year. */
const held = `
  select b.type_key, y.year, y.granted_cents,
         (select count(*)::int from subsidy_grant g
           where g.account_id = y.account_id and g.organisation_id = y.organisation_id
             and extract(year from g.granted_on)::int = y.year) as projects
    from applicant_year y join budget_account b on b.id = y.account_id
   where b.scheme_key = $1 and y.organisation_id = $2`;

function without(row: HeldRow, typeKey: string, { amountCents, year }: OwnGrant): HeldRow {
  if (row.type_key !== typeKey || row.year !== year) return row;
  return { ...row, granted_cents: Math.max(0, row.granted_cents - amountCents), projects: row.projects - 1 };
}

const sum = (rows: readonly HeldRow[], of: (row: HeldRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** The grant of the case itself, which is no earlier one: its amount in cents and the year in which it counts. */
export interface OwnGrant {
  readonly amountCents: number;
  readonly year: number;
}

/**
 * What the limits of a scheme look at: who applies, and what it was granted before under this type and the others. A grant
 * that this case has already is left out, and its year is the year that is asked. The aid of others is taken from these
 * answers, or from what was sent last.
 */
export async function applicantFacts(
  tx: Pick<Reader, 'query' | 'today'>,
  application: Pick<Application, 'id' | 'organisationId' | 'schemeVersionId'>,
  type: GrantTypeDefinition,
  { own, answers }: { own?: OwnGrant | null; answers?: Answers } = {},
): Promise<ApplicantFacts> {
  const [who] = await tx.query<{ name: string; cbsCode: string | null; definition: SchemeDefinition }>(
    `select o.name, o.cbs_code as "cbsCode", v.definition from organisation o, scheme_version v
      where o.id = $1 and v.id = $2`,
    [application.organisationId, application.schemeVersionId],
  );
  if (!who) throw new Error('a case without an applicant or a scheme');
  const found = await tx.query<HeldRow>(held, [who.definition.key, application.organisationId]);
  const year = own?.year ?? partsOf(tx.today).year;
  const rows = own ? found.map((row) => without(row, type.key, own)) : found;
  const mine = rows.filter(({ type_key }) => type_key === type.key);
  const thisYear = (of: readonly HeldRow[]): HeldRow[] => of.filter((row) => row.year === year);
  const cents = (of: readonly HeldRow[]): number => sum(of, (row) => row.granted_cents);
  const projects = (of: readonly HeldRow[]): number => sum(thisYear(of), (row) => row.projects);
  const { limits, stateAid: schemeStateAid } = who.definition;
  const rule = stateAidOf(who.definition, type);
  const declared = rule && hasAidCeiling(rule) ? (answers ?? (await lastSent(tx, application.id))) : {};
  const aid = await aidFacts(tx, application, { type, rule, answers: declared });
  return {
    alreadyGrantedThisYearCents: cents(thisYear(mine)),
    alreadyGrantedCents: cents(mine),
    projectsThisYear: projects(mine),
    applicant: namesOf(who),
    scheme: limits && {
      limits,
      thisYearCents: cents(thisYear(rows)),
      allYearsCents: cents(rows),
      projectsThisYear: projects(rows),
    },
    namedCents: namedAmount(who.definition.allocation, namesOf(who)),
    ...(aid ? { aidInThreeYearsCents: aid.totalCents } : {}),
    ...(schemeStateAid && !type.stateAid ? { schemeStateAid } : {}),
    namedGrantedCents: cents(rows),
  };
}

async function lastSent(tx: Pick<Reader, 'query'>, applicationId: string): Promise<Answers> {
  const [sent] = await tx.query<{ answers: Answers }>(
    'select answers from submission where application_id = $1 order by seq desc limit 1',
    [applicationId],
  );
  return sent?.answers ?? {};
}
