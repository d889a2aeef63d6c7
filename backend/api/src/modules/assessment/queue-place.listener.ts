// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Work } from '../../platform/work/work';
import { placeInQueue } from './queue-place';

const sent: readonly string[] = ['ApplicationSubmitted', 'ApplicationSupplemented', 'ApplicationResumed'];

/** What was sent may change the category of a case, and with it the place in the queue. */
@Injectable()
export class QueuePlaceListener implements OnModuleInit {
  constructor(private readonly work: Work) {}

  onModuleInit(): void {
    this.work.listen(async (tx, { type, caseId }) => {
      if (sent.includes(type)) await placeInQueue(tx, caseId);
    });
  }
}
