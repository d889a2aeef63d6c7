// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  decide,
  type LocalDate,
  type NoPenaltyReason,
  type PenaltyAction,
  type PenaltyCourse,
  penaltyCourse,
  type PenaltyFacts,
  penaltyLifecycle,
  type PenaltyState,
} from '#domain';
import { notFound, orRefuse, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import type { Asker, Signing } from '../decisions/mandates.service';
import { type LateMatter, LateMatters } from './late-matters';
import { PenaltyLaw } from './penalty-law';
import { PenaltyCase } from './penalty.entities';

/** A locked penalty with its case, the term it is about, and how far it came today. */
export interface PenaltyFile {
  readonly penalty: PenaltyCase;
  readonly application: Application;
  readonly matter: LateMatter;
  readonly course: PenaltyCourse;
}

/** What an action asks besides the penalty itself. */
interface Asked extends Signing {
  readonly paidCents?: number;
  /** The house itself acts, whoever caused it. */
  readonly asSystem?: boolean;
}

/** Finds, locks, reckons and moves penalties. Nobody else writes their state. */
@Injectable()
export class PenaltyFiles {
  constructor(
    private readonly cases: CaseFiles,
    private readonly law: PenaltyLaw,
    private readonly matters: LateMatters,
  ) {}

  /** Locks a penalty by its case. @throws RefusedError NOT_FOUND, STALE_VERSION */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<PenaltyFile> {
    const known = await tx.manager.findOneBy(PenaltyCase, { id });
    if (!known) throw notFound();
    const application = await this.cases.lock(tx, known.applicationId);
    const penalty = await tx.manager.findOneByOrFail(PenaltyCase, { id });
    refuseStale(penalty.version, expectedVersion);
    return this.file(tx, application, penalty);
  }

  /** A penalty of a locked case as it stands today. */
  async file(tx: Tx, application: Application, penalty: PenaltyCase): Promise<PenaltyFile> {
    const matters = await this.matters.of(tx, application.id);
    const matter = matters.find(({ about, subjectId }) => about === penalty.about && subjectId === penalty.subjectId);
    if (!matter) throw new Error(`penalty ${penalty.id} is about nothing that this case has`);
    return { penalty, application, matter, course: await this.course(tx, matter, penalty) };
  }

  /** How far a penalty came today. */
  async course(
    asker: Pick<Asker, 'query' | 'today'>,
    { dueOn, endedOn }: LateMatter,
    penalty: { receivedOn: string; noneOwed: string | null },
  ): Promise<PenaltyCourse> {
    return penaltyCourse({
      dueOn,
      noticeOn: penalty.receivedOn as LocalDate,
      decidedOn: endedOn,
      noneOwed: (penalty.noneOwed ?? undefined) as NoPenaltyReason | undefined,
      today: asker.today,
      ...(await this.law.on(asker, penalty.receivedOn as LocalDate)),
    });
  }

  /** Moves a penalty as the lifecycle allows. Raises the version. */
  async move(
    tx: Tx,
    file: PenaltyFile,
    action: PenaltyAction,
    changes: Partial<PenaltyCase>,
    more: Asked = {},
  ): Promise<PenaltyCase> {
    const { penalty } = file;
    const state = await this.next(tx, file, action, more);
    Object.assign(penalty, changes, { state, version: penalty.version + 1 });
    return tx.manager.save(PenaltyCase, penalty);
  }

  /** The state to which an action leads now. @throws RefusedError what the lifecycle refuses */
  async next(
    tx: Tx,
    { penalty, application, matter, course }: PenaltyFile,
    action: PenaltyAction,
    more: Asked = {},
  ): Promise<PenaltyState> {
    const conflictsOf = await this.cases.conflictsOf(tx, application.id);
    const facts: PenaltyFacts = {
      ...penaltyFacts({ penalty, matter, course }),
      actorId: tx.actor.personId ?? '',
      conflictsOf,
      mandate: more.mandate,
      board: more.board,
      paidCents: more.paidCents,
    };
    const roles = more.asSystem ? (['system'] as const) : tx.actor.roles;
    return orRefuse(decide(penaltyLifecycle, action, penalty.state as PenaltyState, roles, facts)).to;
  }
}

/** What the guards of a penalty look at, save who acts. */
export function penaltyFacts({
  penalty,
  matter,
  course,
}: Omit<PenaltyFile, 'application' | 'penalty'> & {
  penalty: Pick<PenaltyCase, 'preparedBy' | 'receivedOn' | 'amountCents'>;
}): Omit<PenaltyFacts, 'actorId' | 'conflictsOf'> {
  return {
    preparedBy: penalty.preparedBy,
    dueOn: matter.dueOn,
    noticeOn: penalty.receivedOn as LocalDate,
    over: course.over,
    firstDayOn: course.firstDayOn,
    lastDayOn: course.penalty?.lastDay ?? course.maximumOn,
    owedCents: penalty.amountCents ?? undefined,
  };
}
