// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { type AskedPublication, DraftsService } from '../schemes/desk/drafts.service';
import { Notifications } from './notifications.service';

/** Mails the deciders of the province when a new version of a scheme waits for one of them. */
@Injectable()
export class PublicationMails implements OnModuleInit {
  constructor(
    private readonly drafts: DraftsService,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.drafts.toldBy((tx, asked) => this.mail(tx, asked));
  }

  /** Not to who wrote in it: they cannot publish it. */
  private async mail(tx: Tx, { causeId, draftId, scheme, writtenBy }: AskedPublication): Promise<void> {
    const { organisationId, personId } = tx.actor;
    const told = await tx.query<{ email: string }>(
      `select distinct p.email from membership m join person p on p.id = m.person_id
        where m.organisation_id = $1 and m.role = 'decider' and p.active and not (p.id = any($2::uuid[]))`,
      [organisationId, writtenBy],
    );
    const [asker] = await tx.query<{ name: string }>('select name from person where id = $1', [personId]);
    await this.notifications.notify(tx, {
      kind: 'publication-asked',
      causeId,
      caseId: null,
      organisationId,
      to: told.map(({ email }) => email),
      data: {
        schemeName: scheme.name.nl,
        version: scheme.version,
        askedBy: asker?.name ?? '',
        link: `${this.config.publicUrl}/beoordeling/regelingen/${draftId}`,
      },
    });
  }
}
