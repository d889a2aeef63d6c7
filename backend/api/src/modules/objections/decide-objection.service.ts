// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  advanceSchedule,
  effectLines,
  type HolidayCalendar,
  type LocalDate,
  obligationDue,
  objectionTerm,
  paymentTerm,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { Work } from '../../platform/work/work';
import { datedLetter, type UndatedLetter } from '../decisions/decision-letter';
import type { DatedLineResponse } from '../decisions/decisions.dto';
import { SubsidyGrant } from '../delivery/delivery.entities';
import { calendarInForce } from '../law-data/calendar';
import { letterFor, renderLetter } from '../letters';
import { answerOf } from './handling.service';
import { effectResponse } from './effect-response';
import { ObjectionDecisions, type TakenObjectionDecision } from './objection-decision.service';
import type { ObjectionPreviewResponse } from './objection-responses.dto';
import type { ObjectionDecisionRequest } from './objections.dto';

/** The decision on an objection: one code path, once to look at and once for real. */
@Injectable()
export class DecideObjectionService {
  constructor(
    private readonly work: Work,
    private readonly decisions: ObjectionDecisions,
  ) {}

  /** What the decision would do: letter, states, ledger with the overrun, dates. Everything is taken back. */
  async preview(actor: Actor, id: string, body: ObjectionDecisionRequest): Promise<ObjectionPreviewResponse> {
    const { taken, grantState, today, now, calendar } = await this.work.preview(actor, async (tx) => {
      const taken = await this.decisions.decide(tx, id, body);
      const grant = await tx.manager.findOneBy(SubsidyGrant, { applicationId: taken.file.application.id });
      const grantState = grant?.state ?? null;
      return { taken, grantState, today: tx.today, now: tx.now, calendar: await calendarInForce(tx) };
    });
    const { file, decision, amounts, totalCents, effect, account } = taken;
    const { overrunCents } = effect;
    const letter = letterFor(datedLetter(decision.facts['letter'] as UndatedLetter, today, calendar));
    const addedCents = amounts.about === 'grant' ? totalCents - amounts.ownCents : 0;
    const { legal } = file.scheme;
    return {
      newState: file.objection.state,
      applicationState: file.application.state,
      grantState,
      effects: effectLines(effect).map((line) => effectResponse(line, legal)),
      amountCents: totalCents,
      ownCents: amounts.ownCents,
      overrunCents,
      leftThenCents: amounts.leftThenCents,
      ledger: (account?.chain ?? []).map(({ name, availableCents }) => ({
        accountName: name,
        leftBeforeCents: availableCents,
        leftAfterCents: availableCents + overrunCents - effect.takenCents,
      })),
      obligations: addedCents > 0 && amounts.ownCents === 0 ? obligationLines(taken, today, calendar) : setDates(taken),
      advances: addedCents > 0 ? advanceLines(taken, today, calendar) : [],
      appealDueOn: objectionTerm({ notifiedOn: today, calendar }).dueOn,
      mandateLine: letter.mandateLine,
      letterPdf: (await renderLetter(letter, now)).toString('base64'),
    };
  }

  /** Takes the decision. */
  take(actor: Actor, id: string, body: ObjectionDecisionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => answerOf((await this.decisions.decide(tx, id, body)).file.objection));
  }
}

/** The days that the decision sets. */
function setDates({ file, effect }: TakenObjectionDecision): DatedLineResponse[] {
  return effect.dates.map(({ key, dueOn }) => ({
    key,
    text: file.type.obligations.find((rule) => rule.key === key)?.text ?? { nl: key },
    date: dueOn,
    amountCents: null,
  }));
}

function obligationLines(
  { file }: TakenObjectionDecision,
  today: LocalDate,
  calendar: HolidayCalendar,
): DatedLineResponse[] {
  const extended = file.scheme.legal.termsExtended;
  const causes = { grantNotifiedOn: today, metOn: {}, extensions: [], calendar, extended };
  return file.type.obligations.map((rule) => ({
    key: rule.key,
    text: rule.text,
    date: obligationDue(rule, causes)?.dueOn ?? null,
    amountCents: null,
  }));
}

function advanceLines(
  { file, totalCents }: TakenObjectionDecision,
  today: LocalDate,
  calendar: HolidayCalendar,
): DatedLineResponse[] {
  const schedule = advanceSchedule(file.type.advances, { grantedCents: totalCents, grantNotifiedOn: today, metOn: {} });
  return schedule.map(({ key, rule, amountCents, dueSince }) => ({
    key,
    text: rule.text,
    date: dueSince ? paymentTerm({ notifiedOn: dueSince, calendar }).dueOn : null,
    amountCents,
  }));
}
