// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { warnedParties } from '#domain';
import type { RecordedEvent, Tx } from '../../platform/work/tx';
import { openDeadlines, plans } from './open-deadlines';
import { StepFailure } from './step-failure';
import { type PeopleAround, peopleColumns, peopleIn } from './warned-people';
import { WarningLetters } from './warning-letters';
import type { WarningStepTaken } from './steps';

/** What came of a step: a word, or why it failed. */
export type Outcome = string | StepFailure;

type Side = 'recipient' | 'province';

interface Around extends PeopleAround {
  readonly id: string;
  /** Whose day it is; nothing when the deadline was kept, moved or fell away. */
  readonly side: Side | null;
  /** After dark days only the last of the words on the same day is said: a later warning, or that the day has passed. */
  readonly overtaken: boolean;
  /** Whether the municipality can be reached electronically (Awb 2:8). */
  readonly electronic: boolean;
}

const warned = ['DeadlineWarned', 'DeadlinePassed', 'DeadlineEscalated'] as const;

/** Tells those concerned that a day comes near or has passed: it goes into their digest, and into the time line. */
@Injectable()
export class Warnings {
  constructor(private readonly letters: WarningLetters) {}

  /** One step. @throws StepFailure when there is nobody to tell */
  async take(tx: Tx, step: WarningStepTaken): Promise<string> {
    const outcome = (await this.takeAll(tx, [step])).get(step.id) ?? 'moot';
    if (outcome instanceof StepFailure) throw outcome;
    return outcome;
  }

  /** Many steps with a handful of statements; answers what came of each. The cases are locked. */
  async takeAll(tx: Tx, steps: readonly WarningStepTaken[]): Promise<Map<string, Outcome>> {
    const outcomes = new Map<string, Outcome>();
    const notices: { stepId: string; personId: string }[] = [];
    const events: RecordedEvent[] = [];
    const onPaper: WarningStepTaken[] = [];
    const around = new Map((await this.around(tx, steps)).map((one) => [one.id, one]));
    for (const step of steps) {
      const now = around.get(step.id);
      if (!now?.side) outcomes.set(step.id, 'moot');
      else if (now.overtaken) outcomes.set(step.id, 'overtaken');
      else {
        const people = toTell(step, now, now.side);
        outcomes.set(step.id, people.length > 0 ? 'done' : new StepFailure('NOBODY_TO_WARN'));
        notices.push(...people.map((personId) => ({ stepId: step.id, personId })));
        if (people.length > 0) events.push(...eventOf(step, now.side));
        if (people.length > 0 && now.side === 'recipient' && !now.electronic) onPaper.push(step);
      }
    }
    if (notices.length > 0) {
      await tx.query(
        `insert into deadline_notice (step_id, person_id, created_at)
         select step_id, person_id, $3 from unnest($1::uuid[], $2::uuid[]) as one (step_id, person_id)`,
        [notices.map(({ stepId }) => stepId), notices.map(({ personId }) => personId), tx.now],
      );
    }
    await tx.recordAll(events);
    for (const step of onPaper) await this.letters.queue(tx, step);
    return outcomes;
  }

  /** How each deadline stands now, and who is around it. */
  private around(tx: Tx, steps: readonly WarningStepTaken[]): Promise<Around[]> {
    const own = 'id in (select scheme_version_id from application where id = any($1))';
    return tx.query<Around>(
      `with ${plans("'{}'", own)}, open as materialized (${openDeadlines('? = any($1)')})
       select s.id, o.side,
              s.rule <> 'escalation' and exists (
                select from due_step l where l.application_id = s.application_id and l.subject = s.subject
                   and l.about_on = s.about_on and l.id <> s.id and l.fired_at is null and l.due_on <= $3
                   and l.offset_days > s.offset_days and l.rule in ('warning', 'overdue')) as overtaken,
              (select r.electronic_messages is true from application a join organisation r on r.id = a.organisation_id
                where a.id = s.application_id) as electronic,
              ${peopleColumns}
         from due_step s
         left join open o on o.application_id = s.application_id and o.subject = s.subject and o.due_on = s.about_on
        where s.id = any($2)`,
      [[...new Set(steps.map(({ applicationId }) => applicationId))], steps.map(({ id }) => id), tx.today],
    );
  }
}

/** Who hears of it; a municipality that cannot be reached by mail is told by who handles its case. */
function toTell(step: WarningStepTaken, around: Around, side: Side): string[] {
  const assigned = around.assignee.length > 0;
  const people = peopleIn(around, warnedParties({ rule: step.rule, side, assigned }));
  if (people.length > 0) return people;
  const handling = peopleIn(around, assigned ? ['assignee'] : ['assessors']);
  return handling.length > 0 ? handling : peopleIn(around, ['administrators']);
}

/** What the recipient was told stands in the time line of the case; an escalation only for the province. */
function eventOf(step: WarningStepTaken, side: Side): RecordedEvent[] {
  if (side === 'province' && step.rule !== 'escalation') return [];
  const type = warned[step.rule === 'warning' ? 0 : step.rule === 'overdue' ? 1 : 2];
  const [kind, rest = ''] = step.subject.split(':');
  const about =
    kind === 'obligation'
      ? { obligationId: rest }
      : { term: kind === 'term' ? (rest.split('/')[0] ?? rest) : 'determination' };
  return [
    {
      type,
      caseId: step.applicationId,
      organisationId: step.organisationId,
      data: { stepId: step.id, ...about, dueOn: step.aboutOn, days: Math.abs(step.offsetDays) },
    },
  ];
}
