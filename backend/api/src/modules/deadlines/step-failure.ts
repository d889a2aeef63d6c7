// SPDX-License-Identifier: EUPL-1.2

/** A step could not be taken; the code says why, and names nobody. */
export class StepFailure extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'StepFailure';
  }
}

/** Why a step failed, in a few words without the data of anybody: a code, or the kind of the error. */
export function failureOf(error: unknown): string {
  if (error instanceof StepFailure) return error.code;
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  const { refusal, driverError, name } = error as {
    refusal?: { code?: string };
    driverError?: { code?: string };
    name?: string;
  };
  return refusal?.code ?? (driverError?.code ? `DATABASE_${driverError.code}` : (name ?? 'UNKNOWN'));
}
