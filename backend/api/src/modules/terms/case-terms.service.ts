// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type CaseEventType,
  caseTerms,
  type CaseTerms,
  delayOutlook,
  type DelayOutlook,
  type HolidayCalendar,
  type LocalDate,
  type PenaltyRules,
  termOf,
} from '#domain';
import { LawDataService } from '../law-data/law-data.service';
import { type Asker, type CaseTermFile, termFilesOf } from './case-term-file';

/** Another calendar or other amounts than those in force, to see what they would change. */
export interface TermOverrides {
  readonly calendar?: HolidayCalendar;
  readonly penalty?: PenaltyRules;
}

/** An event that is about to be recorded. */
export interface ComingEvent {
  readonly type: CaseEventType;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The last days of the decision and of the promise. */
export interface DecisionDays {
  readonly decisionDueOn: LocalDate | null;
  readonly targetDueOn: LocalDate | null;
}

export function decisionDaysOf(terms: CaseTerms | undefined): DecisionDays {
  const dayOf = (kind: 'decision' | 'target'): LocalDate | null => (terms && termOf(terms, kind)?.dueOn) ?? null;
  return { decisionDueOn: dayOf('decision'), targetDueOn: dayOf('target') };
}

/** All terms of cases, each time folded anew from what happened in them. */
@Injectable()
export class CaseTermsService {
  constructor(private readonly law: LawDataService) {}

  /** The terms of many cases, by case; those that the asker may not see are left out. */
  async of(asker: Asker, caseIds: readonly string[], overrides: TermOverrides = {}): Promise<Map<string, CaseTerms>> {
    const files = await this.files(asker, caseIds, overrides);
    return new Map([...files].map(([id, { events, rules }]) => [id, caseTerms(events, rules, asker.today)]));
  }

  /** The terms of a case as they will be when these events have been recorded, today. */
  async after(asker: Asker, caseId: string, ...coming: readonly ComingEvent[]): Promise<CaseTerms> {
    const file = (await this.files(asker, [caseId], {}, coming)).get(caseId);
    if (!file) throw new Error(`case ${caseId} has no terms`);
    return caseTerms(file.events, file.rules, asker.today);
  }

  /** What a message of delay would do today; nothing where no decision term runs. */
  async delayOutlook(asker: Asker, caseId: string): Promise<DelayOutlook | undefined> {
    const file = (await this.files(asker, [caseId])).get(caseId);
    return file && delayOutlook(file.events, file.rules, asker.today);
  }

  /** From what the terms of cases are folded. */
  async files(
    asker: Asker,
    caseIds: readonly string[],
    overrides: TermOverrides = {},
    coming: readonly ComingEvent[] = [],
  ): Promise<Map<string, CaseTermFile>> {
    if (caseIds.length === 0) return new Map();
    const law = { ...(await this.law.inForce(asker)), ...overrides };
    const further = coming.map(({ type, data }) => ({ type, data, on: asker.today }));
    return termFilesOf(asker, caseIds, law, further);
  }
}
