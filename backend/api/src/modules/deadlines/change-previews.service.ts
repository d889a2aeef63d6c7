// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  advanceSchedule,
  type ChangeGroundKey,
  changeGrounds,
  changeLifecycle,
  type LocalDate,
  objectionTerm,
  remainingAdvances,
} from '#domain';
import { type Actor, systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { ChangeDecisionRequest, ChangeProposalRequest, ChangeWishesRequest } from '../amendments/amendments.dto';
import { ChangeFiles } from '../amendments/change-files';
import type { TakenChange } from '../amendments/change-making';
import { ChangeProposalsService } from '../amendments/change-proposals.service';
import { ChangeRequestsService } from '../amendments/change-requests.service';
import { ChangeTaking } from '../amendments/change-taking';
import { datedLetter } from '../decisions/decision-letter';
import type { DatedLineResponse } from '../decisions/decisions.dto';
import { LetterDelivery } from '../decisions/letter-delivery';
import { GrantChange } from '../delivery/grant-change.entities';
import type { GrantFile } from '../delivery/grants.service';
import { calendarInForce } from '../law-data/calendar';
import { letterFor, renderLetter } from '../letters';
import { grantMoney } from '../payments/due-payments';
import type { ChangeEffectResponse, ChangePreviewResponse, ChangeProposalPreviewResponse } from './change-previews.dto';
import { GrantEffects } from './grant-effects.service';

interface Foreseen {
  readonly taken: TakenChange;
  readonly shown: ChangeProposalPreviewResponse;
}

/**
 * What a change of a grant would do, before anybody asks, proposes or decides: the very steps of the decision and of its
 * notification, in a transaction that is taken back.
 */
@Injectable()
export class ChangePreviews {
  constructor(
    private readonly work: Work,
    private readonly effects: GrantEffects,
    private readonly files: ChangeFiles,
    private readonly requests: ChangeRequestsService,
    private readonly proposals: ChangeProposalsService,
    private readonly taking: ChangeTaking,
    private readonly letters: LetterDelivery,
  ) {}

  /** For the municipality: what its wish would do when it is granted. Refused as the request itself would be. */
  async ofWishes(actor: Actor, grantId: string, body: ChangeWishesRequest): Promise<ChangeEffectResponse> {
    await this.work.preview(actor, (tx) => this.requests.wish(tx, grantId, body));
    // A decision is of the province: what follows from it is looked at on its side, and only the days and the money of the
    // municipality itself are told.
    const province: Actor = { ...systemActor, personId: actor.personId, name: actor.name };
    const { shown } = await this.work.preview(province, async (tx) => {
      const file = await this.effects.fileOf(tx, grantId, body.expectedVersion);
      const change = await tx.manager.save(GrantChange, wished(tx, file, body));
      return this.foresee(tx, file, change);
    });
    const { dates, reminders, dropped, payments, years, articles } = shown;
    const { beforeCents, afterCents, claimCents, cancelledCents } = shown;
    const effect = { dates, reminders, dropped, payments, years, articles, ceiling: null };
    return { ...effect, beforeCents, afterCents, claimCents, cancelledCents };
  }

  /** For who assesses: what this proposal would do. Refused as the proposal or its decision would be, save for views. */
  ofProposal(actor: Actor, grantId: string, body: ChangeProposalRequest): Promise<ChangeProposalPreviewResponse> {
    return this.work.preview(actor, async (tx) => {
      const file = await this.effects.fileOf(tx, grantId, body.expectedVersion);
      const { change } = await this.proposals.drawn(tx, file, body);
      return (await this.foresee(tx, file, Object.assign(change, { proposedBy: null }))).shown;
    });
  }

  /** For who decides: what the decision would do, and the letter. */
  async ofDecision(actor: Actor, id: string, body: ChangeDecisionRequest): Promise<ChangePreviewResponse> {
    const { taken, shown, advances, today, now, calendar } = await this.work.preview(actor, async (tx) => {
      const { grant } = await this.files.lock(tx, id, body.expectedVersion);
      const foreseen = await this.follow(tx, grant.id, () => this.taking.take(tx, id, body));
      const advances = await advancesLeft(tx, foreseen.taken);
      return { ...foreseen, advances, today: tx.today, now: tx.now, calendar: await calendarInForce(tx) };
    });
    const letter = letterFor(datedLetter(taken.letter, today, calendar));
    return {
      ...shown,
      advances,
      objectionDueOn: objectionTerm({ notifiedOn: today, calendar }).dueOn,
      mandateLine: letter.mandateLine,
      letterPdf: (await renderLetter(letter, now)).toString('base64'),
    };
  }

  private foresee(tx: Tx, file: GrantFile, change: GrantChange): Promise<Foreseen> {
    return this.follow(tx, file.grant.id, (now) => this.taking.foresee(tx, { ...now, change }));
  }

  /** Lets the change happen and its decision be notified today. */
  private async follow(tx: Tx, grantId: string, take: (file: GrantFile) => Promise<TakenChange>): Promise<Foreseen> {
    const made: TakenChange[] = [];
    const effect = await this.effects.of(
      tx,
      grantId,
      async (file) => {
        const taken = await take(file);
        await this.letters.foreseen(tx, taken.decisionId);
        made.push(taken);
      },
      () => made.map(({ file }) => changeGrounds[(file.change.ground ?? 'on_request') as ChangeGroundKey].source),
    );
    const [taken] = made;
    if (!taken) throw new Error('nothing was taken');
    const { beforeCents, afterCents, money, file } = taken;
    const { account, leftChangeCents, claimCents, cancelledCents } = money;
    const ledger = account.chain.map(({ name, availableCents }) => ({
      accountName: name,
      leftBeforeCents: availableCents,
      leftAfterCents: availableCents + leftChangeCents,
    }));
    const amounts = { beforeCents, afterCents, claimCents, cancelledCents };
    return { taken, shown: { ...effect, ...amounts, newState: file.grant.state, ledger } };
  }
}

/** A request as if an assessor proposed to grant all of it. */
function wished(
  tx: Tx,
  { grant, application }: GrantFile,
  { amountCents, activity, dates = [] }: ChangeWishesRequest,
): GrantChange {
  return tx.manager.create(GrantChange, {
    grantId: grant.id,
    applicationId: application.id,
    organisationId: application.organisationId,
    state: changeLifecycle.initial,
    requested: true,
    askedBy: tx.actor.personId ?? undefined,
    askedAt: tx.now,
    kind: 'amend',
    ground: 'on_request',
    refusal: false,
    amountCents: amountCents ?? null,
    activity: activity ?? null,
    dates: dates.map(({ key, dueOn }) => ({ key, dueOn })),
    obligationId: null,
  });
}

/** The advances that are still to come after the change. */
async function advancesLeft(tx: Tx, { file: { grant, type } }: TakenChange): Promise<DatedLineResponse[]> {
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
