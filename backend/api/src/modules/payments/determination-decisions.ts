// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type Calculation,
  decide,
  determinationAmountRefusal,
  grantLifecycle,
  type GrantState,
  type LocalDate,
  type LowerGroundKey,
  lowerGrounds,
  type QuotaCheck,
  quotaChecks,
  settlement,
  toCents,
} from '#domain';
import { orRefuse, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { amountFacts, bankAccountIn, type UndatedLetter } from '../decisions/decision-letter';
import type { Decision } from '../decisions/decision.entities';
import { DecisionsService } from '../decisions/decisions.service';
import type { BoardDecisionRequest } from '../decisions/decisions.dto';
import { MandatesService, type Signed, signed } from '../decisions/mandates.service';
import type { GrantFile } from '../delivery/grants.service';
import type { GroundFact } from '../letters';
import { ViewsService } from '../views/views.service';
import { accountReceipt } from './account-receipt';
import { determinationHearing, finalAccountOf, next } from './grant-facts';
import { type DeterminationProposal, DeterminationRequest } from './payment.entities';

/** The decision to determine: who may take it, what it says and its letter. */
@Injectable()
export class DeterminationDecisions {
  constructor(
    private readonly cases: CaseFiles,
    private readonly decisions: DecisionsService,
    private readonly mandates: MandatesService,
    private readonly views: ViewsService,
  ) {}

  /** The proposal that may be followed now by this decider, under which mandate. */
  async may(
    tx: Tx,
    file: GrantFile,
    board: BoardDecisionRequest | undefined,
  ): Promise<{ proposal: DeterminationProposal; signing: Signed; to: GrantState }> {
    const { proposal, facts } = await finalAccountOf(tx, file, await this.cases.conflictsOf(tx, file.application.id));
    const amountCents = proposal?.amountCents ?? 0;
    const signing = await this.mandates.signing(tx, 'determine', amountCents, board);
    const to = next(tx, file, 'determine', { ...facts, ...signing });
    if (!proposal) throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: file.grant.state } });
    refuseIf(determinationAmountRefusal({ amountCents, grantedCents: file.grant.grantedCents }));
    refuseIf(await this.viewsRefusal(tx, file, proposal));
    return { proposal, signing: signed(signing), to };
  }

  /** Writes the decision; the worker makes and notifies the letter. */
  async write(
    tx: Tx,
    file: GrantFile,
    proposal: DeterminationProposal,
    signing: Signed,
    paidCents: number,
  ): Promise<{ decision: Decision; letter: UndatedLetter }> {
    const { application, grant, version } = file;
    const letter = await this.letter(tx, file, proposal, signing, paidCents);
    const { id, viewsCode, exOfficio, proposedBy, calculation, amountCents, ground, breaches } = proposal;
    const decision = await this.decisions.write(tx, {
      application,
      letter,
      amountCents: proposal.amountCents,
      grounds: proposal.ground ? [proposal.ground] : [],
      reason: proposal.reason,
      receipt: {
        scheme: { key: version.schemeKey, version: version.version, sha256: version.sha256, type: file.type.key },
        proposal: { id, viewsCode, exOfficio, amountCents, ground },
        account: await accountReceipt(tx, grant.id),
        breaches,
        calculation,
        quotas: await this.quotas(tx, file),
        grantedCents: grant.grantedCents,
        paidCents,
        settlement: settlement({ determinedCents: amountCents, paidCents, orderedCents: 0 }),
      },
      ...signing,
      advisedBy: proposedBy,
      subjectId: grant.id,
    });
    return { decision, letter };
  }

  /** The state in which a grant waits for what was paid too much. */
  recovering({ grant }: GrantFile): GrantState {
    const facts = { actorId: '', conflictsOf: [], exOfficio: false, requested: false, openObligations: [] };
    return orRefuse(decide(grantLifecycle, 'orderRecovery', grant.state as GrantState, ['system'], facts)).to;
  }

  /** Lower than reckoned needs views that came or a reason; an invitation that runs is always waited for. */
  private viewsRefusal(tx: Tx, { application, grant }: GrantFile, proposal: DeterminationProposal) {
    return proposal.ground
      ? this.views.refusal(tx, application.id, determinationHearing(grant.id, proposal.viewsCode))
      : this.views.running(tx, application.id, 'determination');
  }

  /** The quotas, held against the final account that came last. */
  private async quotas(tx: Tx, { grant, type }: GrantFile): Promise<QuotaCheck[]> {
    const [request] = await tx.manager.find(DeterminationRequest, {
      where: { grantId: grant.id },
      order: { receivedOn: 'DESC', id: 'DESC' },
      take: 1,
    });
    return request ? quotaChecks(type, request.answers) : [];
  }

  private async letter(
    tx: Tx,
    file: GrantFile,
    proposal: DeterminationProposal,
    signing: Signed,
    paidCents: number,
  ): Promise<UndatedLetter> {
    const { application, grant, type } = file;
    const ground = proposal.ground ? lowerGrounds[proposal.ground as LowerGroundKey] : undefined;
    const bankAccount = bankAccountIn(type, await this.cases.submittedAnswers(tx, application.id));
    return {
      ...(await this.decisions.letterCase(tx, application, file, signing)),
      kind: 'determination',
      grantedOn: (grant.notifiedOn ?? grant.grantedOn) as LocalDate,
      grantedCents: grant.grantedCents,
      determinedCents: proposal.amountCents,
      paidCents,
      exOfficio: proposal.exOfficio,
      rows: amountFacts(rowsUpTo(proposal, type.determination.article)),
      article: type.determination.article,
      ...(ground ? { ground: ground.text.nl } : {}),
      views: await this.views.sentences(tx, application.id, determinationHearing(grant.id, proposal.viewsCode)),
      reason: [proposal.reason, ...(proposal.opinionReply ? [proposal.opinionReply] : [])].join('\n\n'),
      ...(bankAccount ? { bankAccount } : {}),
      quotas: (await this.quotas(tx, file)).map(quotaSentence),
      passages: (type.letterPassages?.determination ?? []).map(({ nl }) => nl),
    };
  }
}

/** What the letter says of a quota: whether it was kept, and with which numbers. */
function quotaSentence({ text, article, percentage, met, whole, part, elsewhere }: QuotaCheck): GroundFact {
  const counted = `${part ?? 0} van ${whole ?? 0}${elsewhere ? `, en elders ${elsewhere}` : ''}`;
  const outcome =
    met === 'undecided'
      ? 'Dat kunnen wij niet nagaan.'
      : met === 'yes'
        ? `Daaraan voldoet u: ${counted}.`
        : `Daaraan voldoet u niet: ${counted}, dat is minder dan ${percentage}%.`;
  return { text: `U moest dit aandeel halen: ${text.nl} ${outcome}`, article };
}

/** The rows of the calculation, with one more when less is determined, so that they add up. */
function rowsUpTo({ calculation, amountCents }: DeterminationProposal, article: string): Calculation['rows'] {
  const { rows, totalCents } = calculation as Calculation;
  const less = totalCents - amountCents;
  if (less === 0) return rows;
  const text = { nl: 'Lager vastgesteld', en: 'Determined lower' };
  return [...rows, { key: 'lower', text, article, amountCents: toCents(-less) }];
}
