// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type LocalDate, type NoPenaltyReason, objectionTerm } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { OutsideBooks } from '../budget/outside-books.service';
import { bankAccountIn, datedLetter, type UndatedLetter } from '../decisions/decision-letter';
import { DecisionsService } from '../decisions/decisions.service';
import { MandatesService, type Signed, signed } from '../decisions/mandates.service';
import { letterFor, renderLetter } from '../letters';
import type { PenaltyDeterminationPreviewResponse, PenaltyDeterminationRequest } from './penalties.dto';
import { type PenaltyFile, PenaltyFiles } from './penalty-files';
import { PenaltyLaw } from './penalty-law';
import type { PenaltyCase } from './penalty.entities';

interface Taken {
  readonly penalty: PenaltyCase;
  readonly letter: UndatedLetter;
  readonly amountCents: number;
  readonly days: number;
}

/** Determines the penalty, or that none is owed: one code path, once to look at and once for real (Awb 4:18). */
@Injectable()
export class PenaltyDeciding {
  constructor(
    private readonly work: Work,
    private readonly penalties: PenaltyFiles,
    private readonly cases: CaseFiles,
    private readonly decisions: DecisionsService,
    private readonly mandates: MandatesService,
    private readonly law: PenaltyLaw,
    private readonly books: OutsideBooks,
  ) {}

  /** What the decision would do. Everything is taken back. */
  async preview(
    actor: Actor,
    id: string,
    body: PenaltyDeterminationRequest,
  ): Promise<PenaltyDeterminationPreviewResponse> {
    const { taken, today, now, calendar } = await this.work.preview(actor, async (tx) => ({
      taken: await this.take(tx, id, body),
      today: tx.today,
      now: tx.now,
      calendar: (await this.law.on(tx, tx.today)).calendar,
    }));
    const letter = letterFor(datedLetter(taken.letter, today, calendar));
    return {
      newState: taken.penalty.state,
      amountCents: taken.amountCents,
      days: taken.days,
      objectionDueOn: objectionTerm({ notifiedOn: today, calendar }).dueOn,
      mandateLine: letter.mandateLine,
      letterPdf: (await renderLetter(letter, now)).toString('base64'),
    };
  }

  /** Determines it. */
  determine(actor: Actor, id: string, body: PenaltyDeterminationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => answerOf((await this.take(tx, id, body)).penalty));
  }

  private async take(tx: Tx, id: string, { expectedVersion, board }: PenaltyDeterminationRequest): Promise<Taken> {
    const file = await this.penalties.lock(tx, id, expectedVersion);
    const { penalty, application, course, matter } = file;
    // Reckoned anew: what was proposed is only shown.
    const { amountCents, days } = course;
    const signing = await this.mandates.signing(tx, 'penalty', amountCents, board);
    const { preparedBy: advisedBy, reason } = penalty;
    await this.penalties.next(tx, file, 'determine', signing);
    const letter = await this.letter(tx, file, signed(signing));
    const decision = await this.decisions.write(tx, {
      application,
      letter,
      amountCents,
      reason,
      receipt: {
        notice: { id: penalty.id, about: penalty.about, receivedOn: penalty.receivedOn, channel: penalty.channel },
        term: { dueOn: matter.dueOn, endedOn: matter.endedOn ?? null, trace: matter.trace },
        reckoned: { days, rows: course.penalty?.rows ?? [], noneOwed: penalty.noneOwed },
        law: await this.law.on(tx, penalty.receivedOn as LocalDate),
      },
      ...signed(signing),
      advisedBy,
      subjectId: penalty.id,
    });
    await this.penalties.move(
      tx,
      file,
      'determine',
      { decisionId: decision.id, amountCents, days, lastDayOn: course.penalty?.lastDay ?? null },
      signing,
    );
    const about = { caseId: application.id, organisationId: application.organisationId };
    const data = { penaltyId: penalty.id, about: penalty.about, decisionId: decision.id, amountCents, days };
    await tx.record({ ...about, type: 'PenaltyDetermined', data, text: reason });
    if (amountCents > 0) {
      const cause = {
        causeId: decision.id,
        caseId: application.id,
        effectiveOn: tx.today,
        description: 'dwangsom vastgesteld',
      };
      await this.books.book(tx, 'PENALTY_OWE', amountCents, cause);
    }
    if (amountCents === 0) await this.penalties.move(tx, file, 'settle', {}, { asSystem: true, paidCents: 0 });
    return { penalty, letter, amountCents, days };
  }

  private async letter(
    tx: Tx,
    { penalty, application, course, matter }: PenaltyFile,
    signing: Signed,
  ): Promise<UndatedLetter> {
    const scheme = await this.cases.schemeOf(tx, application);
    const bankAccount = bankAccountIn(scheme.type, await this.cases.submittedAnswers(tx, application.id));
    const { penalty: ran } = course;
    return {
      ...(await this.decisions.letterCase(tx, application, scheme, signing)),
      kind: 'penalty',
      about: penalty.about,
      dueOn: matter.dueOn,
      noticeOn: penalty.receivedOn as LocalDate,
      ...(ran ? { firstDayOn: ran.firstDay, lastDayOn: ran.lastDay } : {}),
      ...(matter.endedOn ? { decidedOn: matter.endedOn } : {}),
      days: course.days,
      rows: ran?.rows ?? [],
      amountCents: course.amountCents,
      ...(penalty.noneOwed ? { noneOwed: penalty.noneOwed as NoPenaltyReason } : {}),
      ...(penalty.reason ? { reason: penalty.reason } : {}),
      ...(bankAccount && course.amountCents > 0 ? { bankAccount } : {}),
    };
  }
}
