// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { BoardDecision, MandateEntry } from '#domain';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import { actsFor } from '../../platform/request-context';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import type { CaseScheme } from '../applications/case-files.service';
import { Organisation } from '../identity/identity.entities';
import { letterCase, type UndatedLetter } from './decision-letter';
import { Decision } from './decision.entities';
import type { Signed } from './mandates.service';
import type { LetterCase } from '../letters';

/** A decision as it is taken: from then on it stays as it is. */
export interface NewDecision {
  readonly application: Application;
  readonly letter: UndatedLetter;
  readonly amountCents: number;
  readonly grounds?: readonly string[];
  readonly reason: string;
  /** What somebody needs to reckon the decision again. */
  readonly receipt: Readonly<Record<string, unknown>>;
  readonly mandate?: MandateEntry;
  /** Set when the board decided itself. */
  readonly board?: BoardDecision;
  readonly advisedBy?: string | null;
  readonly subjectId?: string;
}

/** Writes decisions and asks for their letters. */
@Injectable()
export class DecisionsService {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Writes a decision; the worker makes its letter and notifies it. */
  async write(tx: Tx, taken: NewDecision): Promise<Decision> {
    const organisation = await tx.manager.findOneByOrFail(Organisation, { id: taken.application.organisationId });
    const decision = await tx.manager.save(
      Decision,
      tx.manager.create(Decision, {
        applicationId: taken.application.id,
        organisationId: taken.application.organisationId,
        kind: taken.letter.kind,
        decidedOn: tx.today,
        amountCents: taken.amountCents,
        grounds: [...(taken.grounds ?? [])],
        reason: taken.reason,
        facts: {
          letter: taken.letter,
          receipt: { ...taken.receipt, ...mandateReceipt(taken.mandate), ...boardReceipt(taken.board) },
        },
        mandateId: taken.mandate?.id ?? null,
        advisedBy: taken.advisedBy ?? null,
        decidedBy: tx.actor.personId ?? undefined,
        channel: organisation.electronicMessages === true ? 'portal' : 'post',
        subjectId: taken.subjectId ?? null,
      }),
    );
    await tx.enqueue('letter', { decisionId: decision.id });
    decidedOnBehalf(taken);
    return decision;
  }

  /** What the letter of a decision rests on that the actor takes now: signed under the mandate, or by the board itself. */
  async letterCase(
    tx: Tx,
    application: Application,
    scheme: CaseScheme,
    { mandate, board }: Signed = {},
  ): Promise<Omit<LetterCase, 'date'>> {
    const functionTitle = mandate?.text.nl ?? 'beoordelaar subsidies';
    const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
    const signer = board ? {} : { functionTitle, name: tx.actor.name };
    return letterCase(application, scheme, organisation.name, signer, this.config.objectionAddress);
  }
}

function boardReceipt(board: BoardDecision | undefined): Record<string, unknown> {
  return board ? { board: { ...board } } : {};
}

function mandateReceipt(mandate: MandateEntry | undefined): Record<string, unknown> {
  if (!mandate) return {};
  const { id, article, maximumCents, validFrom, validTo, text } = mandate;
  return {
    mandate: {
      id,
      article,
      maximumCents: maximumCents ?? null,
      validFrom,
      validTo: validTo ?? null,
      function: text.nl,
    },
  };
}

/** Tells the audit log for whom was decided. */
function decidedOnBehalf({ mandate, board }: NewDecision): void {
  if (mandate) actsFor(`mandate:${mandate.id}`);
  else if (board) actsFor('board');
}
