// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { objectionTerm, paymentLifecycle, paymentTerm } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { OutsideBooks } from '../budget/outside-books.service';
import { bankAccountIn, datedLetter, type UndatedLetter } from '../decisions/decision-letter';
import { DecisionsService } from '../decisions/decisions.service';
import { MandatesService, type Signed, signed } from '../decisions/mandates.service';
import { LawDataService } from '../law-data/law-data.service';
import { letterFor, renderLetter } from '../letters';
import type { InterestDeterminationPreviewResponse, InterestDeterminationRequest } from './interest.dto';
import { InterestPayment, type StatutoryInterest } from './interest.entities';
import { type InterestFile, InterestFiles, recordInterest } from './interest-files';
import { type LatePayment, LatePayments } from './late-payments';

interface Taken {
  readonly interest: StatutoryInterest;
  readonly letter: UndatedLetter;
}

/** Determines statutory interest by decision: one code path, once to look at and once for real (Awb 4:99). */
@Injectable()
export class InterestDeciding {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly files: InterestFiles,
    private readonly late: LatePayments,
    private readonly lawData: LawDataService,
    private readonly decisions: DecisionsService,
    private readonly mandates: MandatesService,
    private readonly books: OutsideBooks,
  ) {}

  /** What the decision would do. Everything is taken back. */
  async preview(
    actor: Actor,
    id: string,
    body: InterestDeterminationRequest,
  ): Promise<InterestDeterminationPreviewResponse> {
    const { taken, today, now, calendar } = await this.work.preview(actor, async (tx) => ({
      taken: await this.take(tx, id, body),
      today: tx.today,
      now: tx.now,
      calendar: await this.lawData.calendar(tx),
    }));
    const letter = letterFor(datedLetter(taken.letter, today, calendar));
    return {
      newState: taken.interest.state,
      amountCents: taken.interest.amountCents,
      days: taken.interest.days,
      objectionDueOn: objectionTerm({ notifiedOn: today, calendar }).dueOn,
      mandateLine: letter.mandateLine,
      letterPdf: (await renderLetter(letter, now)).toString('base64'),
    };
  }

  /** Determines it; never by the person who proposed it. */
  determine(actor: Actor, id: string, body: InterestDeterminationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => answerOf((await this.take(tx, id, body)).interest));
  }

  private async take(tx: Tx, id: string, { expectedVersion, board }: InterestDeterminationRequest): Promise<Taken> {
    const file = await this.files.lock(tx, id, expectedVersion);
    const { interest, application } = file;
    const signing = await this.mandates.signing(tx, 'interest', interest.amountCents, board);
    await this.files.next(tx, file, 'determine', signing);
    // Reckoned anew: rates may have been corrected since it was proposed.
    const late = await this.lateAgain(tx, file);
    const letter = await this.letter(tx, file, late, signed(signing));
    const { amountCents } = interest;
    const rates = await this.lawData.interestRates(tx);
    const { kind, dueOn, debtor, principalCents } = late;
    const decision = await this.decisions.write(tx, {
      application,
      letter,
      amountCents,
      reason: interest.reason,
      receipt: {
        late: {
          source: interest.source,
          sourceId: interest.sourceId,
          kind,
          debtor,
          principalCents,
          dueOn,
          paidOn: late.paidOn,
        },
        still: late.still,
        reckoned: { days: interest.days, rows: late.interest.rows },
        rates,
      },
      ...signed(signing),
      advisedBy: interest.preparedBy,
      subjectId: interest.id,
    });
    const changes = { decisionId: decision.id, decidedBy: tx.actor.personId };
    await this.files.move(tx, file, 'determine', changes, signing);
    await recordInterest(
      tx,
      file,
      'InterestDetermined',
      { decisionId: decision.id, days: interest.days },
      interest.reason,
    );
    await this.charge(tx, file, decision.id);
    return { interest, letter };
  }

  /** Books what is owed outside the ceiling; of what the municipality owes, a claim with its own term comes with it. */
  private async charge(tx: Tx, { interest, application }: InterestFile, decisionId: string): Promise<void> {
    const { amountCents, debtor } = interest;
    const cause = { caseId: application.id, effectiveOn: tx.today, description: 'wettelijke rente vastgesteld' };
    if (debtor === 'province') {
      await this.books.book(tx, 'INTEREST_OWE', amountCents, { ...cause, causeId: decisionId });
      return;
    }
    const calendar = await this.lawData.calendar(tx);
    const earlier = await tx.manager.countBy(InterestPayment, { applicationId: application.id });
    const claim = await tx.manager.save(
      InterestPayment,
      tx.manager.create(InterestPayment, {
        interestId: interest.id,
        applicationId: application.id,
        organisationId: application.organisationId,
        kind: 'claim',
        state: paymentLifecycle.initial,
        amountCents,
        dueOn: paymentTerm({ notifiedOn: tx.today, calendar }).dueOn,
        iban: null,
        endToEndId: `${application.number}-R${earlier + 1}`,
        preparedBy: tx.actor.personId ?? undefined,
        preparedAt: tx.now,
      }),
    );
    await this.books.book(tx, 'INTEREST_CLAIM', amountCents, { ...cause, causeId: claim.id });
  }

  private async lateAgain(tx: Tx, { interest }: InterestFile): Promise<LatePayment> {
    const found = (await this.late.of(tx, [interest.applicationId])).find(
      ({ source, sourceId }) => source === interest.source && sourceId === interest.sourceId,
    );
    if (found?.interest.amountCents === interest.amountCents) return found;
    throw new RefusedError({
      code: 'INTEREST_CHANGED',
      source: 'Awb 4:99',
      details: { amountCents: found?.interest.amountCents ?? 0 },
    });
  }

  private async letter(
    tx: Tx,
    { interest, application }: InterestFile,
    late: LatePayment,
    signing: Signed,
  ): Promise<UndatedLetter> {
    const scheme = await this.cases.schemeOf(tx, application);
    const owes = interest.debtor === 'province';
    const bankAccount = owes && bankAccountIn(scheme.type, await this.cases.submittedAnswers(tx, application.id));
    return {
      ...(await this.decisions.letterCase(tx, application, scheme, signing)),
      kind: 'interest',
      about: late.kind,
      debtor: interest.debtor,
      principalCents: late.principalCents,
      dueOn: late.dueOn,
      paidOn: late.paidOn ?? tx.today,
      lateDecision: late.interest.trace.some(({ rule }) => rule === 'interest_late_decision'),
      days: interest.days,
      rows: late.interest.rows,
      amountCents: interest.amountCents,
      ...(interest.reason ? { reason: interest.reason } : {}),
      ...(bankAccount ? { bankAccount } : {}),
    };
  }
}
