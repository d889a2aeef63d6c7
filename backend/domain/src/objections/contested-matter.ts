// SPDX-License-Identifier: EUPL-1.2
import type { InterestDebtor } from '../interest/statutory-interest';
import { type ContestedMatter, contestedMatters } from './upholdings';

/** As much of a contested decision as tells what it was about. */
export interface ContestedDecision {
  readonly kind: string;
  /** Determined by the province by itself. */
  readonly exOfficio?: boolean;
  /** The change of the grant that it made, or refused. */
  readonly change?: {
    readonly kind: string | null;
    readonly refused: boolean;
    readonly beforeCents: number;
    readonly afterCents: number;
  };
  /** What it determined as a penalty. */
  readonly penaltyCents?: number;
  /** Who has to pay the statutory interest that it determined. */
  readonly interestDebtor?: InterestDebtor;
  readonly extension?: { readonly askedMonths: number; readonly grantedMonths: number };
}

/** What a contested decision was about; nothing for a decision against which no objection is possible. */
export function matterOf(decision: ContestedDecision): ContestedMatter | undefined {
  const { kind, change, extension } = decision;
  if (kind === 'determination') return decision.exOfficio ? 'ex_officio_determination' : 'determination';
  if (kind === 'penalty') return (decision.penaltyCents ?? 0) > 0 ? 'penalty' : 'no_penalty';
  if (kind === 'interest') return decision.interestDebtor === 'municipality' ? 'interest_claimed' : 'interest_owed';
  if (kind === 'extension_refused') return 'extension_refused';
  if (kind === 'extension_granted') {
    return extension && extension.grantedMonths < extension.askedMonths ? 'extension_shortened' : 'extension_granted';
  }
  if (kind === 'withdrawal') return change?.kind === 'withdrawDetermination' ? 'determination_withdrawn' : 'withdrawal';
  if (kind === 'amendment') {
    if (!change || change.refused) return 'change_refused';
    if (change.kind === 'amendDetermination') return 'determination_lowered';
    if (change.afterCents === change.beforeCents) return 'other_change';
    return change.afterCents < change.beforeCents ? 'lowering' : 'raising';
  }
  return contestedMatters.find((matter) => matter === kind);
}
