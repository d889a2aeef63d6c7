// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type LocalDate, type NotificationDuty, tellingRefusal, toldLateDays, usualDuties } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, refuseIf, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { RecipientNotice } from './grant-change.entities';
import { type GrantFile, GrantsService } from './grants.service';
import type {
  NoticeSeenRequest,
  RecipientNoticeListResponse,
  RecipientNoticeRequest,
  RecipientNoticeResponse,
} from './recipient-notices.dto';

/** States of a grant in which the recipient still has something to tell; also while an obligation continues. */
const open = [
  'active',
  'amended',
  'reminded',
  'determination_requested',
  'determination_proposed',
  'determined',
  'closed',
];

/** What the recipient tells by itself: that works started, that something changes, is delayed, or that other money came. */
@Injectable()
export class RecipientNotices {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly cases: CaseFiles,
  ) {}

  /** The municipality tells it; too late is written down and no reason to refuse it. */
  tell(actor: Actor, grantId: string, body: RecipientNoticeRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.grants.lock(tx, grantId, body.expectedVersion);
      const duty = this.dutyOf(file, body.key);
      const { grant, application } = file;
      if (!open.includes(grant.state)) {
        refuseIf({
          code: 'NOT_IN_THIS_STATE',
          source: duty.article,
          details: { state: grant.state, action: 'notify' },
        });
      }
      if (!grant.notifiedOn) throw new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
      const happenedOn = body.happenedOn as LocalDate;
      refuseIf(tellingRefusal({ duty, happenedOn, grantNotifiedOn: grant.notifiedOn as LocalDate, today: tx.today }));
      const lateDays = toldLateDays(duty, happenedOn, tx.today);
      const { id } = await tx.manager.save(
        RecipientNotice,
        tx.manager.create(RecipientNotice, {
          grantId,
          applicationId: application.id,
          organisationId: application.organisationId,
          key: duty.key,
          happenedOn,
          explanation: body.explanation,
          lateDays,
          notifiedBy: actor.personId ?? undefined,
          notifiedAt: tx.now,
        }),
      );
      await tx.record({
        type: 'RecipientNotified',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { noticeId: id, grantId, key: duty.key, event: duty.event, happenedOn, lateDays },
        text: body.explanation,
      });
      return { id, state: 'told', version: grant.version };
    });
  }

  /** An assessor has seen it; the municipality sees that. */
  see(actor: Actor, noticeId: string, { expectedVersion }: NoticeSeenRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const known = await tx.manager.findOneBy(RecipientNotice, { id: noticeId });
      if (!known) throw notFound();
      const { application, grant } = await this.grants.lock(tx, known.grantId, expectedVersion);
      await this.refuseConflict(tx, actor, application.id);
      const notice = await tx.manager.findOneByOrFail(RecipientNotice, { id: noticeId });
      if (notice.seenAt) return { id: noticeId, state: 'seen', version: grant.version };
      await tx.manager.update(RecipientNotice, { id: noticeId }, { seenAt: tx.now, seenBy: actor.personId });
      await tx.record({
        type: 'RecipientNoticeSeen',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { noticeId, key: notice.key, happenedOn: notice.happenedOn },
      });
      return { id: noticeId, state: 'seen', version: grant.version };
    });
  }

  /** What there is to tell about a grant and what was told. @throws RefusedError NOT_FOUND outside the scope of the actor */
  list(actor: Actor, grantId: string): Promise<RecipientNoticeListResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [found] = await reader.query<{ duties: NotificationDuty[] | null }>(
        `select (select t -> 'notifications' from jsonb_array_elements(v.definition -> 'types') t
                  where t ->> 'key' = a.type_key) as duties
           from subsidy_grant g
           join application a on a.id = g.application_id
           join scheme_version v on v.id = a.scheme_version_id
          where g.id = $1 and ${scope.sql}`,
        [grantId, ...scope.parameters],
      );
      if (!found) throw notFound();
      const rows = await reader.query<NoticeRow>(
        `select n.id, n.key, n.happened_on, n.explanation, n.late_days, n.notified_at, p.name as notified_by_name, n.seen_at
           from recipient_notice n left join person p on p.id = n.notified_by
          where n.grant_id = $1 order by n.notified_at desc, n.id`,
        [grantId],
      );
      return { duties: dutiesOf(found.duties ?? undefined).map((duty) => ({ ...duty })), items: rows.map(responseOf) };
    });
  }

  private dutyOf({ type }: GrantFile, key: string): NotificationDuty {
    const duty = dutiesOf(type.notifications).find((one) => one.key === key);
    if (duty) return duty;
    const message = { nl: 'Kies wat u wilt melden.', en: 'Choose what you want to report.' };
    throw new RefusedError({ code: 'INVALID_INPUT' }, [{ path: 'key', code: 'UNKNOWN', message }]);
  }

  private async refuseConflict(tx: Tx, actor: Actor, caseId: string): Promise<void> {
    const conflicts = await this.cases.conflictsOf(tx, caseId);
    if (conflicts.includes(actor.personId ?? '')) refuseIf({ code: 'CONFLICT_OF_INTEREST', source: 'Awb 2:4' });
  }
}

/** What a type asks to be told; the usual where it names nothing. */
export function dutiesOf(named: readonly NotificationDuty[] | undefined): readonly NotificationDuty[] {
  return named && named.length > 0 ? named : usualDuties;
}

interface NoticeRow {
  readonly id: string;
  readonly key: string;
  readonly happened_on: string;
  readonly explanation: string;
  readonly late_days: number;
  readonly notified_at: Date;
  readonly notified_by_name: string | null;
  readonly seen_at: Date | null;
}

function responseOf(row: NoticeRow): RecipientNoticeResponse {
  return {
    id: row.id,
    key: row.key,
    happenedOn: row.happened_on,
    explanation: row.explanation,
    lateDays: row.late_days,
    notifiedAt: row.notified_at.toISOString(),
    notifiedByName: row.notified_by_name ?? '',
    seenAt: row.seen_at?.toISOString() ?? null,
  };
}
