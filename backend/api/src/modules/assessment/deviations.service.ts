// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  appliedType,
  deviableRules,
  type DeviationFacts,
  type DeviationRule,
  hardshipRefusal,
  deviationText,
  type GrantTypeDefinition,
  type SchemeDefinition,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import type { Tx } from '../../platform/work/tx';
import { type Reader, Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { factsOf, refuseOutsiders } from './case-facts';
import type { DeviationListResponse, DeviationRequest, DeviationWithdrawalRequest } from './deviation.dto';
import { Deviation } from './deviation.entity';

interface DeviationRow {
  id: string;
  rule: DeviationRule;
  rule_key: string;
  amount_cents: number | null;
  reason: string;
  proposed_by_name: string;
}

const open = `select d.id, d.rule, d.rule_key, d.amount_cents, d.reason, p.name as proposed_by_name
  from deviation d join person p on p.id = d.proposed_by
 where d.application_id = $1 and d.withdrawn_at is null order by d.proposed_at, d.id`;

/** Proposals to deviate from a rule of the scheme under its hardship clause; a decider with that mandate decides. */
@Injectable()
export class DeviationsService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
  ) {}

  /** Proposes to deviate. @throws RefusedError HARDSHIP_NOT_POSSIBLE, AMOUNT_REQUIRED, DEVIATION_EXISTS */
  propose(actor: Actor, id: string, body: DeviationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.inAssessment(tx, id, body.expectedVersion);
      const { scheme, type } = await this.cases.schemeOf(tx, application);
      const { rule, ruleKey = '' } = body;
      const amountCents = rule === 'ground' ? null : (body.amountCents ?? 0);
      refuseIf(hardshipRefusal(type, scheme.hardship, { rule, ruleKey, amountCents }));
      if (body.reason.trim() === '') throw new RefusedError({ code: 'REASON_REQUIRED' });
      const known = await this.of(tx, id);
      if (known.some((one) => one.rule === rule && one.ruleKey === ruleKey)) {
        throw new RefusedError({ code: 'DEVIATION_EXISTS' });
      }
      const deviation = await tx.manager.save(
        Deviation,
        tx.manager.create(Deviation, {
          applicationId: id,
          rule,
          ruleKey,
          amountCents,
          reason: body.reason.trim(),
          proposedBy: actor.personId ?? '',
          proposedAt: tx.now,
          withdrawnAt: null,
        }),
      );
      await this.record(tx, application, 'DeviationProposed', deviation);
      return { id: deviation.id, state: 'proposed', version: application.version };
    });
  }

  /** Takes a proposal back. */
  withdraw(actor: Actor, id: string, { expectedVersion }: DeviationWithdrawalRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(Deviation, { id });
      if (!known) throw notFound();
      const application = await this.inAssessment(tx, known.applicationId, expectedVersion);
      const deviation = await tx.manager.findOneByOrFail(Deviation, { id });
      if (deviation.withdrawnAt) throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: 'withdrawn' } });
      await tx.manager.update(Deviation, { id }, { withdrawnAt: tx.now });
      await this.record(tx, application, 'DeviationWithdrawn', deviation);
      return { id, state: 'withdrawn', version: application.version };
    });
  }

  /** The deviations that are proposed now. */
  async of(asker: Pick<Reader, 'query'>, applicationId: string): Promise<DeviationFacts[]> {
    const rows = await asker.query<DeviationRow>(open, [applicationId]);
    return rows.map(({ rule, rule_key, amount_cents, reason }) => ({
      rule,
      ruleKey: rule_key,
      amountCents: amount_cents,
      reason,
    }));
  }

  /** From what can be deviated in a case, and what is proposed. */
  list(actor: Actor, id: string): Promise<DeviationListResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [found] = await reader.query<{ definition: SchemeDefinition; type_key: string }>(
        `select v.definition, a.type_key from application a join scheme_version v on v.id = a.scheme_version_id
          where a.id = $1 and ${scope.sql}`,
        [id, ...scope.parameters],
      );
      const ruled = found?.definition.types.find(({ key }) => key === found.type_key);
      if (!found || !ruled) throw notFound();
      const type = appliedType(found.definition, ruled);
      const rows = await reader.query<DeviationRow>(open, [id]);
      const { hardship } = found.definition;
      return {
        article: hardship?.article ?? null,
        rules: deviableRules(type, hardship).map((rule) => ({ ...rule })),
        items: rows.map((row) => ({
          id: row.id,
          rule: row.rule,
          ruleKey: row.rule_key,
          amountCents: row.amount_cents,
          text: namedDeviation(type, found.definition, row),
          reason: row.reason,
          proposedByName: row.proposed_by_name,
        })),
        nextCursor: null,
      };
    });
  }

  private async inAssessment(tx: Tx, id: string, expectedVersion: number): Promise<Application> {
    const application = await this.cases.lock(tx, id, expectedVersion);
    refuseOutsiders(await factsOf(tx, this.cases, application));
    if (application.state !== 'in_assessment') {
      throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: application.state } });
    }
    return application;
  }

  private async record(
    tx: Tx,
    application: Application,
    type: 'DeviationProposed' | 'DeviationWithdrawn',
    { id, rule, ruleKey, amountCents, reason }: Deviation,
  ): Promise<void> {
    await this.cases.change(tx, application, {});
    await tx.record({
      type,
      caseId: application.id,
      organisationId: application.organisationId,
      data: { deviationId: id, rule, ruleKey, amountCents },
      text: type === 'DeviationProposed' ? reason : '',
    });
  }
}

function namedDeviation(type: GrantTypeDefinition, scheme: SchemeDefinition, row: DeviationRow) {
  const rule = deviableRules(type, scheme.hardship).find(
    (one) => one.rule === row.rule && one.ruleKey === row.rule_key,
  );
  return rule ? deviationText(rule, row.amount_cents) : { nl: row.rule };
}
