// SPDX-License-Identifier: EUPL-1.2

/** A sentence in Dutch, and in English where it exists. */
export class LocalizedTextResponse {
  nl: string;
  en?: string;
}

/** What a command answers: the thing that it changed, its state and its new version. */
export class CommandResponse {
  id: string;
  state: string;
  version: number;
}

/** One mistake in what was sent: where, which, and how to mend it. */
export class FieldErrorResponse {
  path: string;
  code: string;
  message: LocalizedTextResponse;
}

/** One step of the reckoning of a date. */
export class TraceStepResponse {
  rule: string;
  source: string;
  days?: number;
  date: string;
  text: LocalizedTextResponse;
}

/** One row of a calculation; amounts in cents. The rows add up to the total. */
export class CalculationRowResponse {
  key: string;
  text: LocalizedTextResponse;
  article: string;
  quantity?: number;
  unitCents?: number;
  amountCents: number;
}

export class RefusalResponse {
  code: string;
  source?: string;
  details?: Record<string, unknown>;
}

export class CalculationResponse {
  rows: CalculationRowResponse[];
  totalCents: number;
  problems: RefusalResponse[];
}

/** Every error has this shape (RFC 9457), as application/problem+json. */
export class ProblemResponse {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  source?: string;
  details?: Record<string, unknown>;
  errors?: FieldErrorResponse[];
  requestId: string;
}
