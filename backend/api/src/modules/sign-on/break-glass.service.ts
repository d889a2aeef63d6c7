// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDateLong, localDateOf } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import { Work } from '../../platform/work/work';
import type { Identity } from '../identity/members';
import { SessionEntry } from '../identity/session-entry';
import { Notifications } from '../notifications/notifications.service';
import { keepChange } from '../people/people-log';

const timeOf = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

/** Nobody gets in with the sealed account in silence: a line in the log, and a mail to who looks after the system. */
@Injectable()
export class BreakGlassAlarms implements OnModuleInit {
  constructor(
    private readonly entry: SessionEntry,
    private readonly work: Work,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.entry.onBreakGlass((identity) => this.sound(identity));
  }

  private sound({ personId, seats }: Identity): Promise<void> {
    const home = seats.find(({ kind }) => kind === 'province');
    return this.work.run(systemActor, async (tx) => {
      await keepChange(tx, 'people.breakGlass', personId, 'PV28');
      const told = await tx.query<{ email: string }>(
        `select distinct p.email from membership m join person p on p.id = m.person_id
          where m.organisation_id = $1 and m.role = 'administrator' and p.active`,
        [home?.organisationId ?? null],
      );
      await this.notifications.notify(tx, {
        kind: 'break-glass-used',
        causeId: randomUUID(),
        caseId: null,
        organisationId: home?.organisationId ?? null,
        to: told.map(({ email }) => email),
        data: {
          organisationName: home?.organisationName ?? '',
          at: `${formatDateLong(localDateOf(tx.now), 'nl')}, ${timeOf.format(tx.now)} uur`,
          link: `${this.config.publicUrl}/controle`,
        },
      });
    });
  }
}
