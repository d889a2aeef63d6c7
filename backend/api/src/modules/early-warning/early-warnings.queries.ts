// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type ProjectSignal, signalSentence } from '#domain';
import type { Actor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import { derivedStatus } from './derived-status';
import type { EarlyWarningResponse, ProjectSignalResponse } from './early-warnings.dto';
import { projectFiles } from './project-files';

/** What the early warning says of one project, derived when it is asked. */
@Injectable()
export class EarlyWarningsQueries {
  constructor(private readonly work: Work) {}

  /** @throws RefusedError NOT_FOUND outside the scope of the actor, and where there is no grant */
  show(actor: Actor, applicationId: string): Promise<EarlyWarningResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [seen] = await reader.query<{ example: boolean }>(
        `select v.definition -> 'exampleValues' ? 'earlyWarning' as example
           from application a join scheme_version v on v.id = a.scheme_version_id where a.id = $1 and ${scope.sql}`,
        [applicationId, ...scope.parameters],
      );
      const [file] = seen ? await projectFiles(reader, [applicationId]) : [];
      if (!seen || !file) throw notFound();
      const status = derivedStatus(file);
      return {
        applicationId,
        level: status.level,
        signals: signalResponses(status.signals),
        homes: {
          promised: status.homes_promised,
          permitted: status.homes_permitted,
          placed: status.homes_placed,
          occupied: status.homes_occupied,
        },
        percentage: status.percentage,
        dueOn: status.due_on,
        expectedOn: status.expected_on,
        completedOn: status.completed_on,
        exampleBounds: seen.example,
      };
    });
  }
}

/** The reasons with their sentences. */
export function signalResponses(signals: readonly ProjectSignal[]): ProjectSignalResponse[] {
  return signals.map((one) => ({ code: one.code, level: one.level, text: { ...signalSentence(one) } }));
}
