// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import type { CureFacts } from '../applications/cure-facts';
import { MandatesService } from '../decisions/mandates.service';
import { ViewsQueries } from '../views/views.queries';
import type { CaseCore } from './case-core';

/** The doors of earlier modules through which the screen of a case asks what is possible. */
@Injectable()
export class CaseDoors {
  constructor(
    private readonly cases: CaseFiles,
    readonly mandates: MandatesService,
    readonly views: ViewsQueries,
  ) {}

  /** How it stands with completing the application; asked only where a step of staff depends on it. */
  cureOf(reader: Reader, { row, internal }: CaseCore): Promise<CureFacts> {
    const matters = internal && ['incomplete', 'completed', 'advised'].includes(row.state);
    return matters ? this.cases.cureOf(reader, row.id) : Promise.resolve({});
  }
}
