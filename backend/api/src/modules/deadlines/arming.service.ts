// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { usualWarnings } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { openDeadlines, plans } from './open-deadlines';

const usual = JSON.stringify(usualWarnings);
const rules = "('warning', 'overdue', 'escalation')";

/** Sets the steps around every deadline: those of a day that moved go, those of the new day come, and none comes twice. */
@Injectable()
export class Arming {
  /** For one case, in the transaction in which its days changed. */
  async armCase(tx: Tx, caseId: string): Promise<void> {
    const own = 'id = (select scheme_version_id from application where id = $1)';
    await this.disarm(tx, plans('$2', own), '? = $1', [caseId, usual]);
    await this.arm(tx, plans('$2', own), '? = $1', [caseId, usual, tx.today]);
  }

  /** For all cases: what was there before, and what was missed. One process at a time; the others leave it to that one. */
  async armAll(tx: Tx): Promise<void> {
    const [turn] = await tx.query<{ mine: boolean }>("select pg_try_advisory_xact_lock(hashtext('deadlines')) as mine");
    if (!turn?.mine) return;
    const everything = '? is not null';
    await this.disarm(tx, plans('$1'), everything, [usual]);
    await this.arm(tx, plans('$1'), everything, [usual, tx.today]);
  }

  /** A step that was taken stays: it says that somebody was warned of that day. */
  private async disarm(tx: Tx, plan: string, cases: string, parameters: readonly unknown[]): Promise<void> {
    await tx.query(
      `with ${plan}, open as (${openDeadlines(cases)})
       delete from due_step s where s.fired_at is null and s.rule in ${rules}
          and ${cases.replaceAll('?', 's.application_id')}
          and not exists (select 1 from open o where o.application_id = s.application_id and o.subject = s.subject
                             and o.due_on = s.about_on)`,
      parameters,
    );
  }

  /**
   * Steps of days that passed before the deadline was set do not come any more; a condition that lapses by itself is never
   * late. The last parameter is today.
   */
  private async arm(tx: Tx, plan: string, cases: string, parameters: readonly unknown[]): Promise<void> {
    await tx.query(
      `with ${plan}, open as (${openDeadlines(cases)})
       insert into due_step (application_id, organisation_id, grant_id, subject, rule, offset_days, about_on, due_on)
       select o.application_id, o.organisation_id, o.grant_id, o.subject, step.rule, step.days, o.due_on, o.due_on + step.days
         from open o
         join application a on a.id = o.application_id
         join plan on plan.id = a.scheme_version_id
        cross join lateral (
              select 'warning' as rule, -(days::int) as days from jsonb_array_elements_text(plan.warnings -> 'daysBefore') days
              union select 'overdue', days::int from jsonb_array_elements_text(plan.warnings -> 'daysAfter') days
              union select 'escalation', (plan.warnings ->> 'escalateAfterDays')::int) step
        where o.due_on + step.days >= $${parameters.length}::date
          and not (o.subject = 'term:budget_reservation' and step.days > 0)
       on conflict (application_id, subject, rule, offset_days, about_on) do nothing`,
      parameters,
    );
  }
}
