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
