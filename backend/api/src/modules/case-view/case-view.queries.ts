// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type ApplicationState, stateForApplicant } from '#domain';
import type { Actor } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { type Reader, Work } from '../../platform/work/work';
import { DeliveryQueries } from '../delivery/delivery.queries';
import { ObjectionsQueries } from '../objections/objections.queries';
import { PaymentsQueries } from '../payments/payments.queries';
import { CaseTermsService } from '../terms/case-terms.service';
import { allowedActions, type CaseFacts } from './case-actions';
import { namedUnder } from './named-under';
import { assessmentPart } from './case-assessment';
import { type CaseCore, loadCore } from './case-core';
import { decisions } from './case-decisions';
import { CaseDoors } from './case-doors';
import { caseClock } from './case-clock';
import { dueDate } from './case-due';
import { grantResponse, loadGrant } from './case-grant';
import { objectionActions } from './objection-actions';
import { calculationOf } from './case-calculation';
import { intake } from './case-intake';
import { termActions, termsResponse } from './case-terms';
import type { CaseResponse } from './case-view.dto';

/** Puts a case together for the screen: what the reader may see of it, and what the reader may do with it now. */
@Injectable()
export class CaseViewQueries {
  constructor(
    private readonly work: Work,
    private readonly audit: AuditLog,
    private readonly delivery: DeliveryQueries,
    private readonly payments: PaymentsQueries,
    private readonly doors: CaseDoors,
    private readonly terms: CaseTermsService,
    private readonly objections: ObjectionsQueries,
  ) {}

  /** Shows a case. That somebody of the province read it stands in the audit log. */
  async show(actor: Actor, id: string): Promise<CaseResponse> {
    const response = await this.work.read(actor, (reader) => this.assemble(reader, id));
    if (actor.organisationKind === 'province' && actor.personId) {
      await this.audit.write({
        actor,
        operation: 'case-view.show',
        objectKind: 'applications',
        objectId: id,
        result: 'read',
      });
    }
    return response;
  }

  private async assemble(reader: Reader, id: string): Promise<CaseResponse> {
    const core = await loadCore(reader, id);
    const shownState = shownStateOf(core);
    const { sent, typed, requests, documents } = await intake(reader, core);
    const clock = await caseClock(reader, core, this.terms);
    const assessment = await assessmentPart(reader, core, { sent, typed });
    const grant = await loadGrant(reader, core);
    const obligations = grant ? await this.delivery.forGrant(reader, grant.id) : [];
    const payments = grant ? await this.payments.forGrant(reader, grant.id) : [];
    const cure = await this.doors.cureOf(reader, core);
    const views = await this.doors.views.forCase(reader, id);
    const { rows: objections, appeals } = await this.objections.ofCase(reader, id, core.internal);
    const taken = await decisions(reader, core);
    const facts: CaseFacts = { core, shownState, assessment, cure, views, requests, grant, obligations, payments };
    return {
      ...overview(core, shownState),
      decisionDue: dueDate(core, shownState, requests, clock, reader.today),
      terms: termsResponse(core, clock, reader.today),
      pages: typed,
      calculation: await calculationOf(reader, core, typed, sent),
      submissions: sent,
      documents,
      completionRequests: requests,
      views,
      checklist: assessment.checklist,
      scoreSheet: assessment.scoreSheet,
      machineGrounds: assessment.machineGrounds,
      aidRoom: assessment.aidRoom,
      advices: assessment.advices,
      conflicts: assessment.conflicts,
      decisions: taken,
      grant: grantResponse(core, grant, obligations, payments),
      objections: await this.objections.responses(reader, objections, core.internal, core.scheme.legal),
      appeals,
      allowedActions: namedUnder(core.scheme.legal, [
        ...(await allowedActions(reader, this.doors.mandates, facts)),
        ...termActions(reader, facts, clock),
        ...(await objectionActions(reader, this.doors.mandates, {
          core,
          conflicts: assessment.conflicts,
          objections,
          appeals,
          decisions: taken,
        })),
      ]),
    };
  }
}

/** A municipality knows of a decision from its notification on (Awb 3:40), also of one on its objection. */
function shownStateOf({ row, internal }: CaseCore): ApplicationState {
  if (internal) return row.state;
  return stateForApplicant(row.unheard?.stateBefore ?? row.state, row.decision_notified);
}

function overview({ row, scheme, type, internal }: CaseCore, shownState: ApplicationState) {
  const assigned = internal && row.assignee_id !== null;
  return {
    id: row.id,
    number: row.number,
    projectName: row.project_name,
    state: shownState,
    version: row.version,
    organisation: { id: row.organisation_id, name: row.organisation_name, formerNames: row.former_names },
    schemeVersionId: row.scheme_version_id,
    schemeKey: row.scheme_key,
    schemeName: scheme.name,
    typeKey: row.type_key,
    typeName: type.name,
    createdAt: row.created_at.toISOString(),
    receivedAt: row.received_at?.toISOString() ?? null,
    receivedOn: row.received_on,
    completeOn: row.complete_on,
    targetDueOn: row.target_due_on,
    windowClosesAt: row.closes_at.toISOString(),
    assignee: assigned ? { id: row.assignee_id ?? '', name: row.assignee_name ?? '' } : null,
    requestedCents: row.requested_cents,
    minimumCents: row.minimum_cents,
    repeatOf: row.repeat_of,
    electronicMessages: row.electronic_messages,
    leftCents: internal ? row.left_cents : null,
  };
}
