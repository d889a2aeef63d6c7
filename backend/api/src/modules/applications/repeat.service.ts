// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { repeatRefusal } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { CaseFiles } from './case-files.service';
import type { RelatedCaseResponse, RepeatLinkRequest, RepeatResponse } from './repeat.dto';
import { RepeatApplication } from './repeat.entity';

interface RelatedRow {
  id: string;
  number: string;
  project_name: string;
  state: string;
  organisation_id: string;
  type_key: string;
  scheme_key: string;
  refused_on: string | null;
}

const related = `select a.id, a.number, a.project_name, a.state, a.organisation_id, a.type_key, v.scheme_key,
       (select min(d.notified_on) from decision d where d.application_id = a.id and d.kind = 'refusal') as refused_on
  from application a join scheme_version v on v.id = a.scheme_version_id`;

/** Applications after a refusal (Awb 4:6): the link to the earlier case, and the new facts. */
@Injectable()
export class RepeatApplications {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
  ) {}

  /**
   * Links a case to the refusal that it repeats, with the new facts; again changes the link. The applicant does so in a
   * draft, the assessor until the advice. @throws RefusedError REPEAT_NOT_POSSIBLE
   */
  link(actor: Actor, id: string, body: RepeatLinkRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, body.expectedVersion);
      const scope = visibleTo(actor, 'a', 2);
      const [own] = await tx.query<RelatedRow>(`${related} where a.id = $1`, [id]);
      const [earlier] = await tx.query<RelatedRow>(`${related} where a.id = $1 and ${scope.sql}`, [
        body.earlierId,
        ...scope.parameters,
      ]);
      if (!own || !earlier) throw notFound();
      refuseIf(repeatRefusal(factsOf(own), factsOf(earlier), isProvince(actor) ? 'assessor' : 'applicant'));
      const newFacts = body.newFacts?.trim() ?? '';
      await tx.manager.save(
        RepeatApplication,
        tx.manager.create(RepeatApplication, {
          applicationId: id,
          organisationId: application.organisationId,
          earlierId: earlier.id,
          newFacts,
          linkedBy: actor.personId ?? '',
          linkedAt: tx.now,
        }),
      );
      await this.cases.change(tx, application, {});
      await tx.record({
        type: 'RepeatLinked',
        caseId: id,
        organisationId: application.organisationId,
        data: { earlierId: earlier.id, stated: newFacts !== '' },
        text: newFacts,
      });
      return { id, state: application.state, version: application.version };
    });
  }

  /** What a case repeats, what repeats it, and the refusals to which it could be linked. */
  show(actor: Actor, id: string): Promise<RepeatResponse> {
    return this.work.read(actor, (reader) => this.of(reader, id));
  }

  private async of(reader: Reader, id: string): Promise<RepeatResponse> {
    const scope = visibleTo(reader.actor, 'a', 2);
    const [own] = await reader.query<RelatedRow>(`${related} where a.id = $1 and ${scope.sql}`, [
      id,
      ...scope.parameters,
    ]);
    if (!own) throw notFound();
    const [link] = await reader.query<{ earlier_id: string; new_facts: string }>(
      'select earlier_id, new_facts from repeat_application where application_id = $1',
      [id],
    );
    const all = await reader.query<RelatedRow & { repeats: string | null }>(
      `select r.*, ra.earlier_id as repeats from (${related}) r left join repeat_application ra on ra.application_id = r.id
        where r.id <> $1 and r.organisation_id = $2 and r.type_key = $3 and r.scheme_key = $4
          and (r.refused_on is not null or ra.earlier_id = $1) order by r.number desc limit 100`,
      [id, own.organisation_id, own.type_key, own.scheme_key],
    );
    const shown = all.filter(({ state, repeats }) => repeats !== id || !isProvince(reader.actor) || state !== 'draft');
    const earlier = shown.find((row) => row.id === link?.earlier_id);
    return {
      earlier: earlier ? responseOf(earlier) : null,
      newFacts: link?.new_facts ?? '',
      later: shown.filter(({ repeats }) => repeats === id).map(responseOf),
      candidates: shown.filter(({ refused_on }) => refused_on !== null).map(responseOf),
    };
  }
}

function factsOf(row: RelatedRow) {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    kind: `${row.scheme_key}/${row.type_key}`,
    state: row.state,
    refusedOn: row.refused_on,
  };
}

function responseOf({ id, number, project_name, state, refused_on }: RelatedRow): RelatedCaseResponse {
  return { id, number, projectName: project_name, state, refusedOn: refused_on };
}
