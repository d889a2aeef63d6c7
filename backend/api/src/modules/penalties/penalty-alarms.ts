// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { formatDateLong, formatMoney, type LocalDate, penaltyRateOn } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { everyTenMinutes, Rounds } from '../../platform/rounds';
import type { Application } from '../applications/application.entities';
import { Organisation } from '../identity/identity.entities';
import { type NoticeData, Notifications } from '../notifications/notifications.service';
import { PenaltyFiles } from './penalty-files';
import { PenaltyLaw } from './penalty-law';
import { PenaltyCase } from './penalty.entities';

/** Tells the people of the province that a decision is late: when a notice comes in, and just before its first day. */
@Injectable()
export class PenaltyAlarms implements OnApplicationShutdown {
  private readonly logger = new Logger('penalty-alarms');
  private readonly rounds = new Rounds(everyTenMinutes, this.logger, () => this.sweep());

  constructor(
    private readonly work: Work,
    private readonly penalties: PenaltyFiles,
    private readonly notifications: Notifications,
    private readonly law: PenaltyLaw,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Looks now and every ten minutes for warnings that are due; after a pause they go late, never lost. */
  start(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Tells that a notice of default came in. Twice gives no second mail. */
  received(penaltyId: string): Promise<void> {
    return this.work.run(systemActor, async (tx) => {
      const { penalty, application, matter } = await this.penalties.lock(tx, penaltyId);
      await this.tell(tx, application, 'default-notice-alarm', penalty, {
        receivedOn: formatDateLong(penalty.receivedOn as LocalDate),
        dueOn: formatDateLong(matter.dueOn),
        firstDayOn: formatDateLong(penalty.firstDayOn as LocalDate),
      });
    });
  }

  /** Sends the warnings that are due. Answers how many. */
  async sweep(): Promise<number> {
    const due = await this.work.read(systemActor, (reader) =>
      reader.query<{ id: string }>(
        `select id from penalty where warn_on <= $1 and warned_at is null and state in ('received', 'running')
          order by warn_on, id limit 500`,
        [reader.today],
      ),
    );
    let sent = 0;
    for (const { id } of due) sent += await this.work.run(systemActor, (tx) => this.warn(tx, id));
    return sent;
  }

  private async warn(tx: Tx, id: string): Promise<number> {
    const { penalty, application, matter } = await this.penalties.lock(tx, id);
    const waits = penalty.state === 'received' || penalty.state === 'running';
    if (penalty.warnedAt || !waits) return 0;
    await tx.query('update penalty set warned_at = $2 where id = $1', [id, tx.now]);
    if (matter.endedOn) return 0;
    const noticeOn = penalty.receivedOn as LocalDate;
    const { rules } = await this.law.on(tx, noticeOn);
    const [first] = penaltyRateOn(noticeOn, rules).steps;
    await this.tell(tx, application, 'penalty-near', penalty, {
      firstDayOn: formatDateLong(penalty.firstDayOn as LocalDate),
      amountPerDay: formatMoney(first?.centsPerDay ?? 0),
    });
    return 1;
  }

  private async tell<Kind extends 'default-notice-alarm' | 'penalty-near'>(
    tx: Tx,
    application: Application,
    kind: Kind,
    { id }: PenaltyCase,
    data: Omit<NoticeData<Kind>, 'organisationName'>,
  ): Promise<void> {
    const { name } = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
    const people = await tx.query<{ email: string }>(
      `select distinct p.email from membership m join person p on p.id = m.person_id
         join organisation o on o.id = m.organisation_id
        where o.kind = 'province' and p.active
          and (m.role = 'decider' or p.id = $1 or ($1::uuid is null and m.role = 'assessor'))
          and not exists (select from conflicts_of($2) c where c.person_id = p.id)`,
      [application.assigneeId, application.id],
    );
    const shown = { organisationName: name, link: `${this.config.publicUrl}/beoordeling/zaken/${application.id}` };
    await this.notifications.notify<Kind>(tx, {
      kind,
      causeId: id,
      caseId: application.id,
      organisationId: application.organisationId,
      to: people.map(({ email }) => email),
      data: { ...shown, ...data } as NoticeData<Kind>,
    });
  }
}
