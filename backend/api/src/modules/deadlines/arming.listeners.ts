// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseEventType } from '#domain';
import { Work } from '../../platform/work/work';
import { termEventTypes } from '../terms/term-events';
import { Arming } from './arming.service';
import { ContinuingEnds } from './continuing-ends.service';

/** Events of a grant after which its days may be other ones, beside the events on which a term depends. */
const ofTheGrant: readonly CaseEventType[] = [
  'ObligationReported',
  'ObligationReportReturned',
  'ObligationMet',
  'ProgressReported',
  'ProgressReturned',
  'ProgressAccepted',
  'ObligationBreached',
  'ObligationRestored',
  'DeterminationReminded',
  'SampleDrawn',
  'DeterminationRequested',
  'GrantClosed',
  'GrantEnded',
  'TermsRecalculated',
];

/** Whatever moves a day sets its steps anew, in the same transaction. */
@Injectable()
export class ArmingListeners implements OnModuleInit {
  private readonly moving = new Set<string>([...termEventTypes, ...ofTheGrant]);

  constructor(
    private readonly work: Work,
    private readonly arming: Arming,
    private readonly ends: ContinuingEnds,
  ) {}

  onModuleInit(): void {
    this.work.listen(async (tx, { type, caseId }) => {
      if (this.moving.has(type)) await this.arming.armCase(tx, caseId);
      // The last confirmation may be accepted after the last day: then the end comes with it.
      if (type === 'ObligationMet') await this.ends.ofCase(tx, caseId);
    });
  }
}
