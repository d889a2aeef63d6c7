// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Answers, type DryApplication, dryRun, type LocalDate, syntheticApplications } from '#domain';
import type { Actor } from '../../../platform/actor';
import { type Reader, Work } from '../../../platform/work/work';
import type { DryRunResponse } from './desk.dto';
import { definitionInForce } from './draft-facts';
import { DraftsQueries, inForceOf } from './drafts.queries';

interface SubmittedRow {
  id: string;
  number: string;
  type_key: string;
  answers: Answers;
  minimum_cents: number | null;
  complete_on: LocalDate | null;
  received_on: LocalDate;
  organisation_id: string;
  name: string;
  cbs_code: string | null;
  housing_region: string | null;
}

/** As many as can be reckoned while somebody waits. */
const most = 400;

const submitted = `
  select a.id, a.number, a.type_key, s.answers, a.minimum_cents, a.complete_on, a.received_on, a.organisation_id,
         o.name, o.cbs_code, o.housing_region
    from application a
    join scheme_version v on v.id = a.scheme_version_id and v.scheme_key = $1
    join organisation o on o.id = a.organisation_id
    join lateral (select answers from submission where application_id = a.id order by seq desc limit 1) s on true
   where a.received_on is not null
   order by coalesce(a.complete_on, a.received_on) desc, a.id limit $2`;

/** What a draft would have done to the applications that are there, and to some that nobody made. */
@Injectable()
export class DryRunQueries {
  constructor(
    private readonly work: Work,
    private readonly drafts: DraftsQueries,
  ) {}

  /** Reckons under the version in force and under the draft; a new scheme against itself. Nothing is written. */
  async run(actor: Actor, id: string, synthetic: number): Promise<DryRunResponse> {
    const { row, rows, applicants } = await this.work.read(actor, async (reader) => {
      const draft = await this.drafts.row(reader, id);
      return {
        row: draft,
        rows: await reader.query<SubmittedRow>(submitted, [draft.scheme_key, most]),
        applicants: await this.applicants(reader),
      };
    });
    const inForce = inForceOf(row);
    const before = inForce === null ? row.definition : definitionInForce(inForce);
    const made = syntheticApplications(before, applicants, { count: synthetic, seed: row.scheme_key });
    const applications = [...rows.map(applicationOf), ...made];
    const names = new Map(applications.map((one) => [one.id, one.applicant[0] ?? '']));
    const numbers = new Map(rows.map((one) => [one.id, one.number]));
    const report = dryRun(before, row.definition, applications);
    return {
      ...report,
      applications: report.applications
        .filter(({ differenceCents }) => differenceCents !== 0)
        .map((one) => ({ ...one, number: numbers.get(one.id) ?? one.id, applicant: names.get(one.id) ?? '' })),
      byType: [...report.byType],
      byRegion: [...report.byRegion],
      exhausted: [...report.exhausted],
      terms: [...report.terms],
      submitted: rows.length,
      synthetic: made.length,
    };
  }

  private async applicants(reader: Reader): Promise<Pick<DryApplication, 'applicantId' | 'applicant' | 'region'>[]> {
    const rows = await reader.query<Pick<SubmittedRow, 'organisation_id' | 'name' | 'cbs_code' | 'housing_region'>>(
      `select id as organisation_id, name, cbs_code, housing_region from organisation
        where kind = 'municipality' and valid_to is null order by name, id`,
    );
    return rows.map(applicantOf);
  }
}

function applicantOf(row: Pick<SubmittedRow, 'organisation_id' | 'name' | 'cbs_code' | 'housing_region'>) {
  const applicant = [row.name, ...(row.cbs_code === null ? [] : [row.cbs_code])];
  return { applicantId: row.organisation_id, applicant, region: row.housing_region ?? '' };
}

function applicationOf(row: SubmittedRow): DryApplication {
  return {
    ...applicantOf(row),
    id: row.id,
    typeKey: row.type_key,
    answers: row.answers,
    completeOn: row.complete_on ?? row.received_on,
    ...(row.minimum_cents === null ? {} : { minimumCents: row.minimum_cents }),
  };
}
