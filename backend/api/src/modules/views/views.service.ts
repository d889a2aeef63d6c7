// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  localDate,
  type Refusal,
  viewsRefusal,
  viewsReplyRefusal,
  type ViewsRound,
  viewsSentences,
  type ViewsSubject,
} from '#domain';
import { refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Reader } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { closed } from './answer.service';
import { ViewsFiles } from './views-files';
import { ViewsInvitation } from './views.entity';

/** Before which decision views are asked for, and what was recorded about them. */
export interface Hearing {
  readonly subject: ViewsSubject;
  /** The grant, for a determination, an amendment or a withdrawal. */
  readonly subjectId?: string | null;
  /** The change of the grant for which the views count, and for no later one. */
  readonly changeId?: string;
  readonly viewsCode?: string | null;
  /** What is done with views that came; stands in the letter. */
  readonly reply?: string;
  /** The articles on which the decision rests (Awb 4:12(2)). */
  readonly articles?: readonly string[];
}

type Asker = Pick<Reader, 'today' | 'query'>;

interface RoundRow {
  id: string;
  state: ViewsRound['state'];
  invited_of: ViewsRound['of'];
  due_on: string;
  received_on: string | null;
  reply: string | null;
}

/** The door to views for whoever prepares or takes a decision to somebody's detriment. */
@Injectable()
export class ViewsService {
  constructor(private readonly files: ViewsFiles) {}

  /**
   * Before a decision is proposed: an unused term is closed, what came is answered. Gives the code to record. The case must
   * be locked.
   * @throws RefusedError VIEWS_REQUIRED, VIEWS_TERM_RUNNING, VIEWS_REPLY_REQUIRED, VIEWS_EXCEPTION_UNAVAILABLE
   */
  async settle(tx: Tx, application: Application, hearing: Hearing): Promise<string | null> {
    refuseIf(await this.refusal(tx, application.id, hearing));
    const rounds = await this.rounds(tx, application.id, hearing);
    refuseIf(viewsReplyRefusal(rounds, hearing.reply));
    await this.bind(tx, application.id, hearing);
    const subjectIds = idsOf(hearing);
    const found = await tx.manager.findBy(ViewsInvitation, {
      applicationId: application.id,
      subject: hearing.subject,
      ...(subjectIds ? { subjectId: In(subjectIds) } : {}),
    });
    for (const invitation of found) {
      if (invitation.state === 'invited') {
        await this.files.move(tx, { application, invitation }, 'expire');
        await closed(tx, { application, invitation });
      } else if (invitation.state === 'received' && hearing.reply?.trim()) {
        await tx.manager.update(ViewsInvitation, { id: invitation.id }, { reply: hearing.reply.trim() });
      }
    }
    return rounds.length > 0 ? 'views_heard' : (hearing.viewsCode ?? null);
  }

  /** Why a decision cannot be prepared or taken for want of views; undefined when it can. */
  async refusal(asker: Asker, applicationId: string, hearing: Hearing): Promise<Refusal | undefined> {
    const rounds = await this.rounds(asker, applicationId, hearing);
    return viewsRefusal({ ...hearing, rounds, today: asker.today });
  }

  /** Why a decision has to wait for an invitation that still runs, whatever was recorded. */
  async running(asker: Asker, applicationId: string, subject: ViewsSubject): Promise<Refusal | undefined> {
    const refusal = await this.refusal(asker, applicationId, { subject, viewsCode: 'no_differing_data' });
    return refusal?.code === 'VIEWS_TERM_RUNNING' ? refusal : undefined;
  }

  /** What the letter of the decision says about the views; empty when none were asked. */
  async sentences(asker: Asker, applicationId: string, hearing: Hearing): Promise<string[]> {
    return viewsSentences(await this.rounds(asker, applicationId, hearing));
  }

  /** What was asked about the grant belongs from now on to this change of it. */
  private async bind(tx: Tx, applicationId: string, { subject, subjectId, changeId }: Hearing): Promise<void> {
    if (!changeId || !subjectId) return;
    await tx.manager.update(ViewsInvitation, { applicationId, subject, subjectId }, { subjectId: changeId });
  }

  /** Every invitation for one decision, oldest first. One that waits for the post counts as if it were posted today. */
  private async rounds(asker: Asker, applicationId: string, hearing: Hearing): Promise<ViewsRound[]> {
    const rows = await asker.query<RoundRow>(
      `select v.id, v.state, v.invited_of, v.received_on, v.reply,
              case when w.id is null then v.due_on else v.due_on + ($4::date - v.invited_on) end as due_on
         from views_invitation v left join message w on w.cause_id = v.id and w.sent_at is null
        where v.application_id = $1 and v.subject = $2 and ($3::uuid[] is null or v.subject_id = any($3))
        order by v.invited_on, v.id`,
      [applicationId, hearing.subject, idsOf(hearing), asker.today],
    );
    return rows.map((row) => ({
      state: row.state,
      of: row.invited_of,
      dueOn: localDate(row.due_on),
      receivedOn: row.received_on === null ? null : localDate(row.received_on),
      reply: row.reply,
    }));
  }
}

/** The grant, and the change of it for which views may have been asked. */
function idsOf({ subjectId, changeId }: Hearing): string[] | null {
  return subjectId ? [subjectId, ...(changeId ? [changeId] : [])] : null;
}
