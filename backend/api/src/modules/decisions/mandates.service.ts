// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type BoardDecision,
  type DecisionKind,
  findMandate,
  isDecisionKind,
  isRefusal,
  type LocalDate,
  type MandateEntry,
  type MandateFacts,
  type Refusal,
  type Role,
} from '#domain';
import { Tx } from '../../platform/work/tx';
import type { Reader } from '../../platform/work/work';
import { boardDecision } from './board-decision';
import type { BoardDecisionRequest } from './decisions.dto';

/** Somebody who asks something of the database, inside a use case or a query. */
export type Asker = Pick<Reader, 'actor' | 'today' | 'query'>;

interface MandateRow {
  id: string;
  role: Role | null;
  person_id: string | null;
  kinds: string[];
  maximum_cents: number | null;
  valid_from: LocalDate;
  valid_to: LocalDate | null;
  article: string;
  function_title: string;
}

/** The dated register of who may decide what on behalf of the authority (Awb 10:1–10:10). */
@Injectable()
export class MandatesService {
  /** The entry on which the actor may take this decision today, or why there is none. */
  async find(asker: Asker, kind: DecisionKind, amountCents: number): Promise<MandateEntry | Refusal> {
    const { personId, roles } = asker.actor;
    if (!personId) return { code: 'NO_MANDATE', source: 'Awb 10:3' };
    const entries = (await this.rows(asker)).map(entryOf);
    return findMandate(entries, { personId, roles, kind, amountCents, on: asker.today });
  }

  /**
   * Under what the actor signs a decision of this kind now: what the board decided itself needs no entry, whatever the
   * amount. @throws RefusedError DATE_IN_FUTURE
   *
   * @source Awb 10:3, 10:7
   */
  async signing(tx: Tx, kind: DecisionKind, amountCents: number, asked?: BoardDecisionRequest): Promise<Signing> {
    const board = boardDecision(asked, tx.today);
    return board ? { board } : { mandate: await this.find(tx, kind, amountCents) };
  }

  /** In a use case the entries stay as they are until the decision is there: ending one waits for it. */
  private rows(asker: Asker): Promise<MandateRow[]> {
    const lock = asker instanceof Tx ? 'for share' : '';
    return asker.query<MandateRow>(
      `select id, role, person_id, kinds, maximum_cents, valid_from, valid_to, article, function_title from mandate
        where valid_from <= $1 and (valid_to is null or valid_to >= $1) and ended_at is null
        order by person_id nulls last, id ${lock}`,
      [asker.today],
    );
  }
}

function entryOf(row: MandateRow): MandateEntry {
  return {
    id: row.id,
    holder: row.person_id ? { personId: row.person_id } : { role: row.role ?? 'decider' },
    kinds: row.kinds.filter(isDecisionKind),
    maximumCents: row.maximum_cents,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    article: row.article,
    text: { nl: row.function_title },
  };
}

/** On what the guards look before somebody signs: an entry of the register or why there is none, or that the board decided itself. */
export type Signing = Pick<MandateFacts, 'mandate' | 'board'>;

/** Under what a decision was signed: an entry of the register, or by the board itself. */
export interface Signed {
  readonly mandate?: MandateEntry;
  readonly board?: BoardDecision;
}

/** Who signed, when the lifecycle let it pass. */
export function signed({ mandate, board }: Signing): Signed {
  const entry = mandate && entryIn(mandate);
  return board ? { board } : entry ? { mandate: entry } : {};
}

/** The entry, when the register gave one. */
export function entryIn(answer: MandateEntry | Refusal): MandateEntry | undefined {
  return isRefusal(answer) ? undefined : answer;
}
