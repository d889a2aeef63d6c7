// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { minutesLate, triedAgainAt } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { everyMinute, Rounds } from '../../platform/rounds';
import { ProjectStatuses } from '../early-warning/project-statuses.service';
import { LegalSteps } from '../amendments/legal-steps.service';
import { Arming } from './arming.service';
import { ContinuingEnds } from './continuing-ends.service';
import { MorningDigests } from './morning-digests.service';
import { failureOf, StepFailure } from './step-failure';
import { stepColumns, type TakenStep, type WarningStepTaken } from './steps';
import { Warnings } from './warnings.service';

const minutesBetweenLooks = 60;
/** So many steps share a transaction; what one worker holds the others pass over. */
const atOnce = 20;

/**
 * Takes the steps whose day has come, the oldest first: effect and mark commit together. After dark days a step comes late
 * and is never lost; a process that dies leaves its steps to another; two workers never take the same one. A step that
 * fails stands in nobody's way: it is tried again later, and in the end waits for a person.
 */
@Injectable()
export class DeadlineSweep implements OnApplicationShutdown {
  private readonly logger = new Logger('deadlines');
  private readonly rounds = new Rounds(everyMinute, this.logger, () => this.look());
  private stopping = false;
  private turns = 0;

  constructor(
    private readonly work: Work,
    private readonly arming: Arming,
    private readonly legal: LegalSteps,
    private readonly warnings: Warnings,
    private readonly ends: ContinuingEnds,
    private readonly digests: MorningDigests,
    private readonly projects: ProjectStatuses,
  ) {}

  /** Looks now and every minute; once an hour it also sets what may have been missed. */
  start(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    return this.rounds.stop();
  }

  private async look(): Promise<void> {
    if (this.turns++ % minutesBetweenLooks === 0) await this.catchUp();
    await this.sweep();
    await this.digests.send();
  }

  /** Sets what may have been missed; when that fails, what is set already still comes. */
  private async catchUp(): Promise<void> {
    try {
      await this.work.run(systemActor, (tx) => this.arming.armAll(tx));
    } catch (error) {
      this.logger.warn(String(error));
    }
    try {
      await this.projects.sweep();
    } catch (error) {
      this.logger.warn(String(error));
    }
  }

  /** Takes every step that is due. Answers how many rows it finished. */
  async sweep(): Promise<number> {
    let done = 0;
    let latest = 0;
    while (!this.stopping) {
      const late = await this.work.run(systemActor, (tx) => this.takeSome(tx));
      if (late.length === 0) break;
      done += late.length;
      latest = Math.max(latest, ...late);
    }
    if (latest > minutesBetweenLooks) this.logger.warn(`${done} steps taken, the latest ${latest} minutes late`);
    return done;
  }

  /** Takes the oldest steps of cases on which nobody works now; answers how late each was, in minutes. */
  private async takeSome(tx: Tx): Promise<number[]> {
    const steps = await tx.query<TakenStep>(
      `select ${stepColumns} from due_step s join application a on a.id = s.application_id
        where s.fired_at is null and s.due_on <= $1 and not s.stuck and (s.retry_at is null or s.retry_at <= $2)
        order by s.due_on, s.id limit ${atOnce} for update of s, a skip locked`,
      [tx.today, tx.now],
    );
    // Warnings that follow one another are taken together; a step of the law may move days, and goes alone.
    for (let at = 0; at < steps.length;) {
      const next = steps.slice(at).findIndex((step) => !isWarning(step));
      const together = steps.slice(at, next < 0 ? undefined : at + next).filter(isWarning);
      if (together.length > 0) await this.takeTogether(tx, together);
      const alone = next < 0 ? undefined : steps[at + next];
      if (alone) await this.takeOne(tx, alone);
      at += together.length + 1;
    }
    return steps.map((step) => minutesLate(step.dueOn, tx.now));
  }

  /** Many warnings behind one savepoint; when something goes wrong with one, each is taken by itself. */
  private async takeTogether(tx: Tx, steps: readonly WarningStepTaken[]): Promise<void> {
    await tx.query('savepoint steps');
    try {
      const outcomes = await this.warnings.takeAll(tx, steps);
      const taken = steps.filter(({ id }) => typeof outcomes.get(id) === 'string');
      await tx.query(
        `update due_step s set fired_at = $4, late_minutes = one.late, outcome = one.outcome, failure = null, retry_at = null
           from unnest($1::uuid[], $2::int[], $3::text[]) as one (id, late, outcome) where s.id = one.id`,
        [
          taken.map(({ id }) => id),
          taken.map(({ dueOn }) => minutesLate(dueOn, tx.now)),
          taken.map(({ id }) => outcomes.get(id)),
          tx.now,
        ],
      );
      for (const step of steps) {
        const outcome = outcomes.get(step.id);
        if (outcome instanceof StepFailure) await this.failed(tx, step, outcome);
      }
      await tx.query('release savepoint steps');
    } catch (error) {
      await tx.query('rollback to savepoint steps');
      this.logger.warn(`one by one: ${failureOf(error)}`);
      for (const step of steps) await this.takeOne(tx, step);
    }
  }

  private async takeOne(tx: Tx, step: TakenStep): Promise<void> {
    const minutes = minutesLate(step.dueOn, tx.now);
    await tx.query('savepoint step');
    try {
      // The mark comes first: what the step itself does with the days of the case leaves it alone.
      await tx.query('update due_step set fired_at = $2, late_minutes = $3 where id = $1', [step.id, tx.now, minutes]);
      const outcome = await this.effect(tx, step);
      await tx.query('update due_step set outcome = $2, failure = null, retry_at = null where id = $1', [
        step.id,
        outcome,
      ]);
      await tx.query('release savepoint step');
    } catch (error) {
      await tx.query('rollback to savepoint step');
      await this.failed(tx, step, error);
    }
  }

  private async effect(tx: Tx, step: TakenStep): Promise<string> {
    if (isWarning(step)) return this.warnings.take(tx, step);
    const { rule, grantId, subject } = step;
    if (rule === 'warning' || rule === 'overdue' || rule === 'escalation' || !grantId)
      throw new StepFailure('NO_GRANT');
    const taken =
      rule === 'continuing_end'
        ? await this.ends.take(tx, subject.replace('obligation:', ''))
        : await this.legal.take(tx, rule, grantId);
    return taken ? 'done' : 'moot';
  }

  private async failed(tx: Tx, { id, failures, rule }: TakenStep, error: unknown): Promise<void> {
    const reason = failureOf(error);
    const again = triedAgainAt(failures + 1, tx.now);
    this.logger.warn(`${rule} ${id} failed: ${reason}`);
    await tx.query('update due_step set failures = $2, failure = $3, retry_at = $4, stuck = $5 where id = $1', [
      id,
      failures + 1,
      reason,
      again ?? null,
      again === undefined,
    ]);
  }
}

function isWarning(step: TakenStep): step is WarningStepTaken {
  return step.rule === 'warning' || step.rule === 'overdue' || step.rule === 'escalation';
}
