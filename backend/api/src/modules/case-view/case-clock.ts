// SPDX-License-Identifier: EUPL-1.2
import {
  type CaseTerms,
  caseTerms,
  delayOutlook,
  type DelayOutlook,
  type LocalDate,
  pendingStates,
  type SuspensionState,
  suspensionState,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import type { CaseTermsService } from '../terms/case-terms.service';
import type { CaseCore, SuspensionRow } from './case-core';

/** A suspension with the state that it has today. */
export interface ShownSuspension extends SuspensionRow {
  readonly state: SuspensionState;
}

/** The terms of a case as they stand, with what was done to the decision term. */
export interface CaseClock {
  readonly terms: CaseTerms;
  readonly suspensions: readonly ShownSuspension[];
  readonly outlook: DelayOutlook | undefined;
  readonly lastAnnouncedOn: LocalDate | null;
}

/** Folds the terms of a case; what a message of delay would do is asked for staff while a decision is pending. */
export async function caseClock(reader: Reader, core: CaseCore, service: CaseTermsService): Promise<CaseClock> {
  const { id, state, suspensions, last_delay_on: lastAnnouncedOn } = core.row;
  const file = (await service.files(reader, [id])).get(id);
  const pending = core.internal && pendingStates.includes(state);
  return {
    terms: file ? caseTerms(file.events, file.rules, reader.today) : { terms: [], filings: [], penalties: [] },
    suspensions: suspensions.map((one) => ({
      ...one,
      state: suspensionState({ until: one.until_on, endedOn: one.ended_on }, reader.today),
    })),
    outlook: file && pending ? delayOutlook(file.events, file.rules, reader.today) : undefined,
    lastAnnouncedOn,
  };
}
