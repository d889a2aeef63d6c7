// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Breach, breachErrors, determinationFor, type Refusal } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import type { RecordedSanctions } from '../delivery/delivery.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { finalAccountOf, next } from './grant-facts';
import type { SanctionsRequest } from './payments.dto';

/** The duties that were not met, found by the province before it determines: the cuts of the scheme follow from them. */
@Injectable()
export class SanctionsService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly grants: GrantsService,
  ) {}

  /**
   * Records all duties that were not met, in the place of what was recorded before. Possible as long as the determination can
   * be proposed. @throws RefusedError INVALID_INPUT with every breach that the scheme does not know
   */
  record(actor: Actor, grantId: string, body: SanctionsRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.grants.lock(tx, grantId, body.expectedVersion);
      const { grant, type, application } = file;
      const { facts, request } = await finalAccountOf(tx, file, await this.cases.conflictsOf(tx, application.id));
      next(tx, file, 'proposeDetermination', facts);
      const errors = breachErrors(type, body.breaches);
      if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
      const breaches = body.breaches.map(({ key, weeks }) => (weeks === undefined ? { key } : { key, weeks }));
      const reckon = (broken: readonly Breach[]): number =>
        determinationFor(type, { grantedCents: grant.grantedCents, answers: request?.answers, breaches: broken })
          .totalCents;
      const known = grant.sanctions?.breaches ?? [];
      const amountCents = reckon(breaches);
      // Another duty is another fact, also where the cut is no larger.
      const raised = amountCents < reckon(known) || breaches.some(({ key }) => !known.some((one) => one.key === key));
      const raisedOn = grant.sanctions && !raised ? grant.sanctions.raisedOn : tx.today;
      const sanctions: RecordedSanctions = { breaches, explanation: body.explanation, raisedOn };
      await this.grants.change(tx, grant, { sanctions });
      await tx.record({
        type: 'SanctionsRecorded',
        caseId: application.id,
        organisationId: application.organisationId,
        data: {
          grantId,
          keys: breaches.map(({ key }) => key),
          cutCents: reckon([]) - amountCents,
          amountCents,
          raised,
        },
        text: body.explanation,
      });
      return { id: grantId, state: grant.state, version: grant.version };
    });
  }
}

/**
 * Why a lower determination cannot rest on the views that were asked: after the last invitation the cuts became heavier, or
 * another duty was named. The order of the events counts, also within a day.
 *
 * @source Awb 4:7, 4:8 — views are about what the province intends, on the facts on which it intends it
 */
export async function staleViewsRefusal(tx: Tx, { grant }: GrantFile): Promise<Refusal | undefined> {
  if (!grant.sanctions || grant.sanctions.breaches.length === 0) return undefined;
  const [last] = await tx.query<{ invited: number | null; raised: number | null }>(
    `select max(e.case_seq) filter (where v.id is not null) as invited,
            max(e.case_seq) filter (where e.type = 'SanctionsRecorded' and coalesce((e.data ->> 'raised')::boolean, true)
                                      and e.data ->> 'grantId' = $2) as raised
       from case_event e
       left join views_invitation v
         on e.type = 'ViewsInvited' and v.id::text = e.data ->> 'viewsId' and v.subject = 'determination'
            and v.subject_id::text = $2
      where e.case_id = $1 and e.type in ('SanctionsRecorded', 'ViewsInvited')`,
    [grant.applicationId, grant.id],
  );
  return last?.invited && last.invited < (last.raised ?? 0)
    ? { code: 'VIEWS_REQUIRED', source: 'Awb 4:7, 4:8, 4:12(2)' }
    : undefined;
}
