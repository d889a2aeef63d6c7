// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  advanceSchedule,
  type HolidayCalendar,
  type LocalDate,
  objectionTerm,
  obligationDue,
  paymentTerm,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { calendarInForce } from '../law-data/calendar';
import { DecidingTable } from './case-on-table';
import { datedLetter, type UndatedLetter } from './decision-letter';
import type { DatedLineResponse, DecisionPreviewResponse, DecisionRequest, OverrunResponse } from './decisions.dto';
import { GrantService } from './grant.service';
import { letterFor, renderLetter } from '../letters';
import { RefuseService } from './refuse.service';
import type { TakenDecision } from './taken-decision';

/** The decision on an application: one code path, once to look at and once for real. */
@Injectable()
export class DecideService {
  constructor(
    private readonly work: Work,
    private readonly table: DecidingTable,
    private readonly granting: GrantService,
    private readonly refusing: RefuseService,
  ) {}

  /** What the decision would do: the letter, the new state, the dates and the ledger. Everything is taken back. */
  async preview(actor: Actor, id: string, body: DecisionRequest): Promise<DecisionPreviewResponse> {
    const { taken, today, now, calendar } = await this.work.preview(actor, async (tx) => ({
      taken: await this.decide(tx, id, body),
      today: tx.today,
      now: tx.now,
      calendar: await calendarInForce(tx),
    }));
    const letter = letterFor(datedLetter(taken.decision.facts['letter'] as UndatedLetter, today, calendar));
    return {
      newState: taken.application.state,
      amountCents: taken.decision.amountCents,
      rows: taken.rows.map((row) => ({ ...row })),
      ledger: taken.account.chain.map(({ name, availableCents }) => ({
        accountName: name,
        leftBeforeCents: availableCents,
        leftAfterCents: availableCents + (taken.overrunCents ?? 0) - taken.bookedCents,
      })),
      overrun: overrunIn(taken),
      obligations: taken.bookedCents > 0 ? obligationLines(taken, today, calendar) : [],
      advances: taken.bookedCents > 0 ? advanceLines(taken, today, calendar) : [],
      objectionDueOn: objectionTerm({ notifiedOn: today, calendar }).dueOn,
      mandateLine: letter.mandateLine,
      letterPdf: (await renderLetter(letter, now)).toString('base64'),
    };
  }

  /** Takes the decision. */
  take(actor: Actor, id: string, body: DecisionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { application } = await this.decide(tx, id, body);
      return { id: application.id, state: application.state, version: application.version };
    });
  }

  private async decide(tx: Tx, id: string, body: DecisionRequest): Promise<TakenDecision> {
    const file = await this.table.lay(tx, id, body.expectedVersion);
    if (body.kind === 'grant') return this.granting.grant(tx, file, body);
    return body.kind === 'refuse' ? this.refusing.refuse(tx, file, body) : this.refusing.notProcess(tx, file, body);
  }
}

function overrunIn({ then, overrunCents = 0 }: TakenDecision): OverrunResponse | null {
  return then && overrunCents > 0
    ? { amountCents: overrunCents, on: then.on, why: then.why, leftThenCents: then.leftCents }
    : null;
}

function obligationLines({ file }: TakenDecision, today: LocalDate, calendar: HolidayCalendar): DatedLineResponse[] {
  const causes = {
    grantNotifiedOn: today,
    metOn: {},
    extensions: [],
    calendar,
    extended: file.scheme.legal.termsExtended,
  };
  return file.type.obligations.map((rule) => ({
    key: rule.key,
    text: rule.text,
    date: obligationDue(rule, causes)?.dueOn ?? null,
    amountCents: null,
  }));
}

function advanceLines(
  { file, bookedCents }: TakenDecision,
  today: LocalDate,
  calendar: HolidayCalendar,
): DatedLineResponse[] {
  const schedule = advanceSchedule(file.type.advances, {
    grantedCents: bookedCents,
    grantNotifiedOn: today,
    metOn: {},
  });
  return schedule.map(({ key, rule, amountCents, dueSince }) => ({
    key,
    text: rule.text,
    date: dueSince ? paymentTerm({ notifiedOn: dueSince, calendar }).dueOn : null,
    amountCents,
  }));
}
