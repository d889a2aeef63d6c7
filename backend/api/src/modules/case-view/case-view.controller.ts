// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, signedIn } from '../../platform/security/policy';
import { CaseResponse } from './case-view.dto';
import { CaseViewQueries } from './case-view.queries';

@ApiTags('applications')
@Controller('applications/:id')
export class CaseViewController {
  constructor(private readonly queries: CaseViewQueries) {}

  /** A case with everything that the caller may see, and what the caller may do with it now. */
  @Get()
  @Allow(signedIn)
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CaseResponse> {
    return this.queries.show(actor, id);
  }
}
