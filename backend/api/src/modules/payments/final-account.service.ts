// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type Answers,
  determinationAmountRefusal,
  determinationFor,
  type GrantTypeDefinition,
  lowerGroundsFor,
  opinionIn,
  opinionTask,
  type Refusal,
} from '#domain';
import { type Actor, systemActor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import type { RecordedSanctions } from '../delivery/delivery.entities';
import { FinalReportService } from '../delivery/final-report.service';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { ViewsService } from '../views/views.service';
import { DeterminationRequestService } from './determination-request.service';
import { determinationHearing, type FinalAccountFile, finalAccountOf, next } from './grant-facts';
import { DeterminationProposal } from './payment.entities';
import { staleViewsRefusal } from './sanctions.service';
import type {
  DeterminationProposalRequest,
  DeterminationRequestRequest,
  DeterminationReturnRequest,
} from './payments.dto';

interface ReckonedRow {
  granted_cents: number;
  type: GrantTypeDefinition;
  answers: Answers | null;
  sanctions: RecordedSanctions | null;
}

/** From final account to proposal: an assessor proposes the final amount, a decider may send it back. */
@Injectable()
export class FinalAccountService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly grants: GrantsService,
    private readonly reports: FinalReportService,
    private readonly requests: DeterminationRequestService,
    private readonly views: ViewsService,
  ) {}

  /** The municipality asks for the final amount, with its final account. */
  ask(actor: Actor, grantId: string, body: DeterminationRequestRequest): Promise<CommandResponse> {
    return this.requests.ask(actor, grantId, body);
  }

  /** What the scheme gives for the final account, or ex officio, in cents. */
  calculatedFor(grantId: string): Promise<number> {
    return this.work.read(systemActor, async (reader) => {
      const [row] = await reader.query<ReckonedRow>(
        `select g.granted_cents, g.sanctions,
                jsonb_path_query_first(v.definition, '$.types[*] ? (@.key == $type)',
                  jsonb_build_object('type', a.type_key)) as type,
                (select r.answers from determination_request r where r.grant_id = g.id
                  order by r.received_on desc, r.id desc limit 1) as answers
           from subsidy_grant g
           join application a on a.id = g.application_id
           join scheme_version v on v.id = a.scheme_version_id
          where g.id = $1`,
        [grantId],
      );
      if (!row) throw notFound();
      const { type, granted_cents: grantedCents, answers } = row;
      const breaches = row.sanctions?.breaches ?? [];
      return determinationFor(type, { grantedCents, answers, breaches }).totalCents;
    });
  }

  /** Proposes the final amount, on a request or ex officio. */
  propose(actor: Actor, grantId: string, body: DeterminationProposalRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, account } = await this.lock(tx, grantId, body.expectedVersion);
      const { grant, type } = file;
      const state = next(tx, file, 'proposeDetermination', account.facts);
      const inputs = { grantedCents: grant.grantedCents, answers: account.request?.answers };
      const breaches = grant.sanctions?.breaches ?? [];
      const calculation = determinationFor(type, { ...inputs, breaches });
      const cut = calculation.totalCents < determinationFor(type, inputs).totalCents;
      refuseIf(calculation.problems[0] ?? proposalRefusal(body, calculation.totalCents, grant.grantedCents));
      const lower = cut || body.amountCents < calculation.totalCents;
      const viewsCode = lower ? await this.settleViews(tx, file, body) : null;
      // A cut of the scheme has its ground by itself: duties that were not met.
      const ground = body.ground ?? (cut && body.amountCents === calculation.totalCents ? 'awb_4_46_b' : undefined);
      refuseIf(lower && !ground ? { code: 'GROUND_REQUIRED', source: 'Awb 4:46(2)' } : undefined);
      refuseIf(groundRefusal(type, ground));
      const opinionReply = weighedOpinion(account.request?.answers, body.opinionReply);
      if (!lower) refuseIf(await this.views.running(tx, file.application.id, 'determination'));
      const { id: proposalId } = await tx.manager.save(
        DeterminationProposal,
        tx.manager.create(DeterminationProposal, {
          grantId,
          applicationId: file.application.id,
          amountCents: body.amountCents,
          calculation,
          reason: body.reason,
          exOfficio: account.request === undefined,
          viewsCode,
          ground: lower ? (ground ?? null) : null,
          opinionReply,
          breaches: [...breaches],
          proposedBy: actor.personId ?? undefined,
          proposedAt: tx.now,
        }),
      );
      await this.reports.accepted(tx, file);
      await this.grants.change(tx, grant, { state });
      await this.record(tx, file, 'DeterminationProposed', { proposalId, amountCents: body.amountCents }, body.reason);
      return { id: grantId, state, version: grant.version };
    });
  }

  /** Sends the proposal back to the assessor. */
  sendBack(actor: Actor, grantId: string, body: DeterminationReturnRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, account } = await this.lock(tx, grantId, body.expectedVersion);
      const state = next(tx, file, 'returnProposal', account.facts);
      const { grant } = file;
      const returned = { returnedBy: actor.personId, returnReason: body.reason };
      if (account.proposal) await tx.manager.update(DeterminationProposal, { id: account.proposal.id }, returned);
      await this.grants.change(tx, grant, { state });
      await this.record(tx, file, 'DeterminationReturned', { proposalId: account.proposal?.id }, body.reason);
      return { id: grantId, state, version: grant.version };
    });
  }

  /** Views before determining lower: asked and answered, or a code that says why not (Awb 4:7, 4:12(2)). */
  private async settleViews(
    tx: Tx,
    file: GrantFile,
    { viewsCode, viewsReply }: DeterminationProposalRequest,
  ): Promise<string | null> {
    const { application, grant } = file;
    if (!viewsCode) refuseIf(await staleViewsRefusal(tx, file));
    return this.views.settle(tx, application, { ...determinationHearing(grant.id, viewsCode), reply: viewsReply });
  }

  private async lock(
    tx: Tx,
    grantId: string,
    expectedVersion: number,
  ): Promise<{ file: GrantFile; account: FinalAccountFile }> {
    const file = await this.grants.lock(tx, grantId, expectedVersion);
    return { file, account: await finalAccountOf(tx, file, await this.cases.conflictsOf(tx, file.application.id)) };
  }

  private record(
    tx: Tx,
    { grant, application }: GrantFile,
    type: 'DeterminationProposed' | 'DeterminationReturned',
    data: Record<string, unknown>,
    text: string,
  ): Promise<void> {
    const { id: caseId, organisationId } = application;
    return tx.record({ type, caseId, organisationId, data: { grantId: grant.id, ...data }, text });
  }
}

/** @source Awb 4:46 — never above the grant or the calculation. */
function proposalRefusal(
  { amountCents }: DeterminationProposalRequest,
  calculatedCents: number,
  grantedCents: number,
): Refusal | undefined {
  const above = determinationAmountRefusal({ amountCents, grantedCents });
  if (above) return above;
  return amountCents > calculatedCents
    ? { code: 'AMOUNT_ABOVE_CALCULATION', source: 'Awb 4:46', details: { amountCents, calculatedCents } }
    : undefined;
}

/** @source Awb 4:46(3) — costs are left out only where the amount depends on them. */
function groundRefusal(type: GrantTypeDefinition, ground: string | undefined): Refusal | undefined {
  return ground && !lowerGroundsFor(type).some((key) => key === ground)
    ? { code: 'GROUND_NOT_APPLICABLE', source: 'Awb 4:46(3)' }
    : undefined;
}

/**
 * What is done with an opinion of the accountant that is not unqualified. @throws RefusedError OPINION_NOT_WEIGHED without it
 * @source Awb 3:2, 3:46, 4:45(2)
 */
function weighedOpinion(answers: Answers | undefined, reply: string | undefined): string | null {
  if (!opinionTask(opinionIn(answers ?? {}))) return null;
  if (!reply) throw new RefusedError({ code: 'OPINION_NOT_WEIGHED', source: 'Awb 3:46, 4:45(2)' });
  return reply;
}
