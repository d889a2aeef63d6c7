// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  advanceSchedule,
  type LocalDate,
  type LocalizedText,
  objectionTerm,
  type ObligationRule,
  obligationText,
  remainingAdvances,
  ruleKeyOf,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { calendarInForce } from '../law-data/calendar';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { datedLetter } from '../decisions/decision-letter';
import type { DatedLineResponse } from '../decisions/decisions.dto';
import { letterFor, renderLetter } from '../letters';
import { grantMoney } from '../payments/due-payments';
import type { ChangeDecisionRequest, ChangePreviewResponse } from './amendments.dto';
import { type ChangeFile } from './change-files';
import { ChangeTaking } from './change-taking';

/** The decision on a change of a grant: one code path, once to look at and once for real. */
@Injectable()
export class ChangeDecisionsService {
  constructor(
    private readonly work: Work,
    private readonly taking: ChangeTaking,
  ) {}

  /** What the decision would do: state, amounts, ledger, dates, advances and the letter. Everything is taken back. */
  async preview(actor: Actor, id: string, body: ChangeDecisionRequest): Promise<ChangePreviewResponse> {
    const { taken, advances, today, now, calendar } = await this.work.preview(actor, async (tx) => {
      const made = await this.taking.take(tx, id, body);
      const advances = await advancesLeft(tx, made.file);
      return { taken: made, advances, today: tx.today, now: tx.now, calendar: await calendarInForce(tx) };
    });
    const letter = letterFor(datedLetter(taken.letter, today, calendar));
    const { account, leftChangeCents, claimCents, cancelledCents } = taken.money;
    return {
      newState: taken.file.grant.state,
      beforeCents: taken.beforeCents,
      afterCents: taken.afterCents,
      claimCents,
      cancelledCents,
      ledger: account.chain.map(({ name, availableCents }) => ({
        accountName: name,
        leftBeforeCents: availableCents,
        leftAfterCents: availableCents + leftChangeCents,
      })),
      obligations: datesOf(taken.file),
      advances,
      objectionDueOn: objectionTerm({ notifiedOn: today, calendar }).dueOn,
      mandateLine: letter.mandateLine,
      letterPdf: (await renderLetter(letter, now)).toString('base64'),
    };
  }

  /** Decides: makes the change, or refuses what was asked. */
  decide(actor: Actor, id: string, body: ChangeDecisionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file } = await this.taking.take(tx, id, body);
      return { id, state: file.change.state, version: file.change.version };
    });
  }
}

function datesOf({ change, type }: ChangeFile): DatedLineResponse[] {
  if (change.refusal) return [];
  return change.dates.map(({ key, dueOn }) => ({
    key,
    text: wordsOf(type.obligations, key),
    date: dueOn,
    amountCents: null,
  }));
}

/** The advances that are still to come after the change. */
async function advancesLeft(tx: Tx, { grant, type }: ChangeFile): Promise<DatedLineResponse[]> {
  const [money] = await grantMoney(tx, grant.id);
  if (!money || grant.state !== 'amended') return [];
  const schedule = advanceSchedule(type.advances, {
    grantedCents: money.granted_cents,
    grantNotifiedOn: (grant.notifiedOn ?? grant.grantedOn) as LocalDate,
    metOn: money.met_on,
  });
  const takenCents = Object.fromEntries(money.payments.map(({ ruleKey, amountCents }) => [ruleKey, amountCents]));
  return remainingAdvances(schedule, { takenCents, claimedCents: money.claimed_cents }).map(
    ({ key, amountCents, dueSince, rule }) => ({ key, text: rule.text, date: dueSince ?? null, amountCents }),
  );
}

function wordsOf(rules: readonly ObligationRule[], key: string): LocalizedText {
  const rule = rules.find((one) => one.key === ruleKeyOf(key));
  return rule ? obligationText(rule, key) : { nl: key };
}
