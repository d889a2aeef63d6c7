// SPDX-License-Identifier: EUPL-1.2
import type { CalculationResponse, DecisionReceiptResponse, TraceStepResponse } from '../api-models';

interface File {
  readonly id: string;
  readonly sha256: string;
}

/** As much of the content of a receipt as its page shows; which parts there are depends on the kind of decision. */
export interface ReceiptContent {
  readonly case: { readonly id: string; readonly number: string };
  readonly decision: {
    readonly kind: string;
    readonly decidedOn: string;
    readonly notifiedOn: string;
    readonly objectionDueOn: string | null;
    readonly amountCents: number;
    readonly reasonSha256: string;
  };
  readonly letterFactsSha256: string;
  readonly letter: { readonly sha256: string; readonly bytes: number } | null;
  readonly ledger: readonly {
    readonly id: string;
    readonly kind: string;
    readonly effectiveOn: string;
    readonly postings: readonly {
      readonly account: string;
      readonly bucket: string;
      readonly amountCents: number;
      readonly year: number | null;
    }[];
  }[];
  readonly terms: {
    readonly on: string;
    readonly outcome: readonly {
      readonly kind: string;
      readonly dueOn: string;
      readonly trace: readonly TraceStepResponse[];
    }[];
  } | null;
  readonly basis: {
    readonly scheme?: { readonly key: string; readonly version: string; readonly sha256: string };
    readonly answers?: { readonly seq: number; readonly sha256: string };
    readonly account?: { readonly sha256: string; readonly documents?: readonly File[] } | null;
    readonly documents?: readonly File[];
    readonly calculation?: CalculationResponse;
    readonly mandate?: {
      readonly article: string;
      readonly function: string;
      readonly maximumCents: number | null;
      readonly validFrom: string;
    } | null;
  } | null;
}

/** A receipt as it is shown. */
export type ShownReceipt = Omit<DecisionReceiptResponse, 'content'> & { readonly content: ReceiptContent };

/** One fingerprint with what it is of. */
export interface Fingerprint {
  readonly of: 'receipt' | 'scheme' | 'answers' | 'account' | 'document' | 'letter' | 'letterFacts' | 'reason';
  readonly sha256: string;
}

/** Every fingerprint that a receipt holds, its own first. */
export function fingerprintsOf({ sha256, content }: ShownReceipt): Fingerprint[] {
  const { basis, letter, letterFactsSha256, decision } = content;
  const found: readonly (readonly [Fingerprint['of'], string | undefined])[] = [
    ['receipt', sha256],
    ['scheme', basis?.scheme?.sha256],
    ['answers', basis?.answers?.sha256],
    ['account', basis?.account?.sha256],
    ...[...(basis?.documents ?? []), ...(basis?.account?.documents ?? [])].map(
      (file) => ['document', file.sha256] as const,
    ),
    ['letter', letter?.sha256],
    ['letterFacts', letterFactsSha256],
    ['reason', decision.reasonSha256],
  ];
  return found.flatMap(([of, sum]) => (sum ? [{ of, sha256: sum }] : []));
}
