// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { Organisation } from '../identity/identity.entities';
import { type Notice, Notifications } from '../notifications/notifications.service';

/** Mails to those who submit for the municipality of a case; only when it can be reached electronically (Awb 2:8). */
@Injectable()
export class CaseMails {
  constructor(
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether a mail reaches somebody who submits for the municipality; what it has to hear goes by post otherwise. */
  async reaches(tx: Tx, { organisationId }: Application): Promise<boolean> {
    const [found] = await tx.query<{ id: string }>(
      `select o.id from organisation o where o.id = $1 and o.electronic_messages is true
          and exists (select from membership m join person p on p.id = m.person_id and p.active
                       where m.organisation_id = o.id and m.role = 'submit')`,
      [organisationId],
    );
    return found !== undefined;
  }

  /** Writes the mails with the use case; the same cause gives no second mail. */
  async send(
    tx: Tx,
    application: Application,
    kind: Notice['kind'],
    causeId: string,
    data: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
    if (organisation.electronicMessages !== true) return;
    await this.notifications.notify(tx, {
      kind,
      causeId,
      caseId: application.id,
      organisationId: application.organisationId,
      to: 'submitters',
      data: {
        recipientName: organisation.name,
        caseNumber: application.number,
        projectName: application.projectName,
        link: `${this.config.publicUrl}/gemeente/zaken/${application.id}`,
        ...data,
      },
    });
  }
}
