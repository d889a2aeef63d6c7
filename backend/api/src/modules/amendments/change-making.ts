// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type ChangeKind,
  type ChangeState,
  decide,
  type GrantAction,
  grantLifecycle,
  type GrantState,
  withdraws,
} from '#domain';
import { orRefuse } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { LockedAccount } from '../budget/budget.service';
import type { UndatedLetter } from '../decisions/decision-letter';
import { DecisionsService } from '../decisions/decisions.service';
import type { Signed } from '../decisions/mandates.service';
import { armStep } from '../delivery/due-steps';
import { GrantNotice } from '../delivery/grant-change.entities';
import { GrantsService } from '../delivery/grants.service';
import { ConfirmService } from '../payments/confirm.service';
import { ViewsService } from '../views/views.service';
import { type ChangeFile, ChangeFiles, claimFor, currentCents, hearingOf } from './change-files';
import { changeLetterOf } from './change-letter-facts';
import { ChangeMoney, type MovedMoney } from './change-money';

/** What a decision about a change did, inside its transaction. */
export interface TakenChange {
  readonly file: ChangeFile;
  readonly decisionId: string;
  readonly letter: UndatedLetter;
  readonly beforeCents: number;
  readonly afterCents: number;
  readonly money: MovedMoney;
}

/** To which states a decision brings the change and its grant, and who signs it. */
export interface Made {
  readonly state: ChangeState;
  readonly to: GrantState;
  readonly signing: Signed;
}

const events = {
  amend: 'GrantAmended',
  withdraw: 'GrantWithdrawn',
  amendDetermination: 'DeterminationAmended',
  withdrawDetermination: 'DeterminationWithdrawn',
} as const;

/** The amount that a change finds and the amount that it leaves, in cents. */
export function amountsOf(file: ChangeFile): { beforeCents: number; afterCents: number } {
  const { kind, refusal, amountCents } = file.change;
  const beforeCents = currentCents(file, (kind ?? 'amend') as ChangeKind);
  return { beforeCents, afterCents: refusal ? beforeCents : (amountCents ?? beforeCents) };
}

/** Makes a change that may be made, with its letter, the money and all that follows, or refuses what was asked. */
@Injectable()
export class ChangeMaking {
  constructor(
    private readonly files: ChangeFiles,
    private readonly grants: GrantsService,
    private readonly decisions: DecisionsService,
    private readonly money: ChangeMoney,
    private readonly confirmations: ConfirmService,
    private readonly views: ViewsService,
  ) {}

  async make(tx: Tx, file: ChangeFile, { state, to, signing }: Made): Promise<TakenChange> {
    const { change, grant } = file;
    const kind = (change.kind ?? 'amend') as ChangeKind;
    const amounts = amountsOf(file);
    const { beforeCents, afterCents } = amounts;
    const claimCents = change.refusal ? 0 : claimFor(file, afterCents);
    const account = await this.money.locked(tx, file, amounts);
    const { decision, letter } = await this.write(tx, file, signing, { ...amounts, claimCents }, account);
    const { id: decisionId } = decision;
    await this.files.change(tx, file, { state, beforeCents, decisionId });
    const taken = { file, decisionId, letter, ...amounts };
    if (change.refusal) {
      await this.record(tx, file, 'GrantChangeRefused', { decisionId });
      return { ...taken, money: { account, leftChangeCents: 0, claimCents: 0, cancelledCents: 0 } };
    }
    const money = await this.money.follow(tx, file, decisionId, amounts);
    await this.grants.change(tx, grant, { state: to });
    await this.record(tx, file, events[kind], {
      decisionId,
      grantedCents: beforeCents,
      amountCents: afterCents,
      ground: change.ground,
    });
    await this.after(tx, file, decisionId, money);
    return { ...taken, money };
  }

  /** What follows for the rest of the grant: reminders and obligations lapse, money is claimed back, or the case ends. */
  private async after(tx: Tx, file: ChangeFile, decisionId: string, { claimCents }: MovedMoney): Promise<void> {
    const { grant, change, application } = file;
    await tx.manager.update(GrantNotice, { grantId: grant.id, kind: 'determination_reminder' }, { endedOn: tx.today });
    if (withdraws(change.kind as ChangeKind)) {
      await armStep(tx, grant, 'determination_reminder', null);
      await tx.query(
        `update obligation set state = 'lapsed', version = version + 1
          where grant_id = $1 and state in ('open', 'reported', 'breached')`,
        [grant.id],
      );
    }
    if (claimCents === 0) {
      await this.confirmations.closeWhenSettled(tx, file);
      return;
    }
    const recovers = grant.state !== 'amended';
    if (recovers) await this.grants.change(tx, grant, { state: this.systemNext(file, 'orderRecovery') });
    const [payment] = await tx.query<{ id: string }>(
      "select id from payment where decision_id = $1 and kind = 'recovery'",
      [decisionId],
    );
    await tx.record({
      type: recovers ? 'RecoveryOrdered' : 'RepaymentOrdered',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { decisionId, paymentId: payment?.id, amountCents: claimCents },
    });
  }

  private systemNext({ grant }: ChangeFile, action: GrantAction): GrantState {
    const facts = { actorId: '', conflictsOf: [], exOfficio: false, requested: false, openObligations: [] };
    return orRefuse(decide(grantLifecycle, action, grant.state as GrantState, ['system'], facts)).to;
  }

  private async write(
    tx: Tx,
    file: ChangeFile,
    signing: Signed,
    amounts: { beforeCents: number; afterCents: number; claimCents: number },
    account: LockedAccount,
  ) {
    const { application, change, grant, version, type } = file;
    const hearing = change.refusal ? undefined : hearingOf(file, change);
    const letter: UndatedLetter = {
      ...(await this.decisions.letterCase(tx, application, file, signing)),
      ...changeLetterOf(file, amounts),
      views: hearing ? await this.views.sentences(tx, application.id, hearing) : [],
    };
    const decision = await this.decisions.write(tx, {
      application,
      letter,
      amountCents: amounts.afterCents,
      grounds: change.ground ? [change.ground] : [],
      reason: change.reason,
      receipt: {
        scheme: { key: version.schemeKey, version: version.version, sha256: version.sha256, type: type.key },
        change: { id: change.id, kind: change.kind, viewsCode: change.viewsCode, requested: change.requested },
        refused: change.refusal,
        ...(change.refusal ? {} : { law: await this.files.lawFacts(tx, file, change) }),
        ...amounts,
        paidCents: grant.paidCents,
        claimedCents: grant.claimedCents,
        receivedCents: grant.receivedCents,
        wanted: change.wanted,
        ceilings: account.chain.map(({ code, ceilingCents, overrunCents, availableCents }) => ({
          code,
          ceilingCents,
          overrunCents,
          leftCents: availableCents,
        })),
      },
      ...signing,
      advisedBy: change.proposedBy,
      subjectId: change.id,
    });
    return { decision, letter };
  }

  private record(
    tx: Tx,
    { application, change }: ChangeFile,
    type: (typeof events)[ChangeKind] | 'GrantChangeRefused',
    data: Record<string, unknown>,
  ): Promise<void> {
    const { id: caseId, organisationId } = application;
    return tx.record({ type, caseId, organisationId, data: { changeId: change.id, ...data }, text: change.reason });
  }
}
