// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  decide,
  grantLifecycle,
  type GrantState,
  type LocalDate,
  secondTerm,
  secondTermDays,
  secondTermRefusal,
} from '#domain';
import { type Actor, systemActor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { orRefuse, refuseIf, RefusedError } from '../../platform/refused.error';
import { calendarInForce } from '../law-data/calendar';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { armStep } from '../delivery/due-steps';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { sampledGrant } from '../delivery/sampled-grant';
import type { ReminderRequest } from './amendments.dto';
import { GrantNotices } from './grant-notices.service';

/** Reminds of the request for determination, with a second term; after it the province may determine by itself. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly cases: CaseFiles,
    private readonly notices: GrantNotices,
  ) {}

  /** An assessor reminds. */
  remind(actor: Actor, grantId: string, body: ReminderRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.grants.lock(tx, grantId, body.expectedVersion);
      refuseIf(secondTermRefusal(body.days));
      await this.send(tx, file, body.days, body.reason);
      const { id, state, version } = file.grant;
      return { id, state, version };
    });
  }

  /** The day has come on which nobody asked: reminds where the lifecycle lets it, and says whether it did. */
  async remindByItself(tx: Tx, grantId: string): Promise<boolean> {
    const file = await this.grants.lock(tx, grantId);
    const outcome = decide(
      grantLifecycle,
      'remind',
      file.grant.state as GrantState,
      ['system'],
      await facts(tx, file, []),
    );
    if ('refusal' in outcome) return false;
    await this.send(tx, file, secondTermDays.usual, '');
    return true;
  }

  private async send(tx: Tx, file: GrantFile, days: number, reason: string): Promise<void> {
    const { grant, application, scheme } = file;
    if (!grant.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
    const conflicts = await this.cases.conflictsOf(tx, application.id);
    const roles = tx.actor === systemActor ? (['system'] as const) : tx.actor.roles;
    const state = grant.state as GrantState;
    const { to } = orRefuse(decide(grantLifecycle, 'remind', state, roles, await facts(tx, file, conflicts)));
    const { termsExtended: extended } = scheme.legal;
    const term = secondTerm({ remindedOn: tx.today, days, calendar: await calendarInForce(tx), extended });
    const notice = await this.notices.write(tx, file, { kind: 'determination_reminder', term, reason });
    await this.grants.change(tx, grant, { state: to });
    await armStep(tx, grant, 'determination_reminder', null);
    await tx.record({
      type: 'DeterminationReminded',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { grantId: grant.id, noticeId: notice.id, days, dueOn: term.dueOn },
      text: reason,
    });
  }
}

async function facts(tx: Tx, { grant, type }: GrantFile, conflictsOf: readonly string[]) {
  const sampled = await sampledGrant(tx, grant.id);
  return {
    actorId: tx.actor.personId ?? '',
    conflictsOf,
    exOfficio: type.determination.mode === 'ex_officio' && !sampled?.drawn,
    requested: false,
    openObligations: [],
    today: tx.today,
    determinationDueOn: grant.determinationDueOn as LocalDate | null,
  };
}
