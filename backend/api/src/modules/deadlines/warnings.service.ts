// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { warnedParties, type WarningRule } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { DeadlineNotice } from './deadline.entities';
import { openDeadlines, plans } from './open-deadlines';
import type { TakenStep } from './steps';
import { StepFailure } from './step-failure';
import { isAssigned, peopleOf } from './warned-people';

/** Tells those concerned that a day comes near or has passed: it goes into their digest, and into the time line. */
@Injectable()
export class Warnings {
  /** Answers what came of it. The case is locked. @throws StepFailure when there is nobody to tell */
  async take(tx: Tx, step: TakenStep & { readonly rule: WarningRule }): Promise<string> {
    const open = await this.openNow(tx, step);
    if (!open) return 'moot';
    if (await this.isOvertaken(tx, step)) return 'overtaken';
    const assigned = await isAssigned(tx, step.applicationId);
    const parties = warnedParties({ rule: step.rule, side: open.side, assigned });
    let people = await peopleOf(tx, step.applicationId, parties);
    // A municipality that cannot be reached by mail is told by who handles its case, by post.
    if (people.length === 0) people = await peopleOf(tx, step.applicationId, assigned ? ['assignee'] : ['assessors']);
    if (people.length === 0) people = await peopleOf(tx, step.applicationId, ['administrators']);
    if (people.length === 0) throw new StepFailure('NOBODY_TO_WARN');
    await tx.manager.insert(
      DeadlineNotice,
      people.map((personId) => ({ stepId: step.id, personId, createdAt: tx.now })),
    );
    await this.record(tx, step, open.side);
    return 'done';
  }

  /** The deadline as it stands now; nothing when it was kept, moved or fell away. */
  private async openNow(tx: Tx, step: TakenStep): Promise<{ side: 'recipient' | 'province' } | undefined> {
    const own = 'id = (select scheme_version_id from application where id = $1)';
    const [row] = await tx.query<{ side: 'recipient' | 'province' }>(
      `with ${plans("'{}'", own)}, open as (${openDeadlines('? = $1')})
       select side from open where subject = $2 and due_on = $3`,
      [step.applicationId, step.subject, step.aboutOn],
    );
    return row;
  }

  /** After dark days only the last of the words on the same day is said: a later warning, or that the day has passed. */
  private async isOvertaken(tx: Tx, { id, applicationId, subject, aboutOn, rule, offsetDays }: TakenStep) {
    if (rule === 'escalation') return false;
    const later = await tx.query<{ id: string }>(
      `select id from due_step where application_id = $1 and subject = $2 and about_on = $3 and id <> $4
          and fired_at is null and due_on <= $5 and offset_days > $6 and rule in ('warning', 'overdue') limit 1`,
      [applicationId, subject, aboutOn, id, tx.today, offsetDays],
    );
    return later.length > 0;
  }

  /** What the recipient was told stands in the time line of the case; an escalation only for the province. */
  private async record(tx: Tx, step: TakenStep, side: 'recipient' | 'province'): Promise<void> {
    if (side === 'province' && step.rule !== 'escalation') return;
    const types = { warning: 'DeadlineWarned', overdue: 'DeadlinePassed', escalation: 'DeadlineEscalated' } as const;
    const [kind, rest = ''] = step.subject.split(':');
    const about =
      kind === 'obligation'
        ? { obligationId: rest }
        : { term: kind === 'term' ? (rest.split('/')[0] ?? rest) : 'determination' };
    await tx.record({
      type: types[step.rule as WarningRule],
      caseId: step.applicationId,
      organisationId: step.organisationId,
      data: { stepId: step.id, ...about, dueOn: step.aboutOn, days: Math.abs(step.offsetDays) },
    });
  }
}
