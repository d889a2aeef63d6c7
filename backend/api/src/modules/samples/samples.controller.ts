// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, StepUp } from '../../platform/security/policy';
import {
  DeterminationSampleListQuery,
  DeterminationSampleListResponse,
  DeterminationSampleResponse,
  SamplePreparationRequest,
  SampleStepRequest,
} from './samples.dto';
import { DeterminationSampleQueries } from './samples.queries';
import { DeterminationSamples } from './samples.service';

const readers = forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor');

@ApiTags('determination-samples')
@Controller('determination-samples')
export class DeterminationSamplesController {
  constructor(
    private readonly samples: DeterminationSamples,
    private readonly queries: DeterminationSampleQueries,
  ) {}

  /** Samples of grants that are determined ex officio, the newest first. */
  @Get()
  @Allow(readers)
  list(
    @CurrentActor() actor: Actor,
    @Query() query: DeterminationSampleListQuery,
  ): Promise<DeterminationSampleListResponse> {
    return this.queries.list(actor, query);
  }

  /** Prepares a sample; somebody else draws it. */
  @Post()
  @Allow(forRoles('assessor', 'decider'))
  prepare(@CurrentActor() actor: Actor, @Body() body: SamplePreparationRequest): Promise<CommandResponse> {
    return this.samples.prepare(actor, body);
  }

  @Get(':id')
  @Allow(readers)
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeterminationSampleResponse> {
    return this.queries.show(actor, id);
  }

  /** Draws, and asks those who are drawn for a report. */
  @Post(':id/draws')
  @Allow(forTransition('sample', 'draw'))
  @StepUp()
  draw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SampleStepRequest,
  ): Promise<CommandResponse> {
    return this.samples.draw(actor, id, body);
  }

  /** Takes a sample back that nobody drew. */
  @Post(':id/cancellations')
  @Allow(forTransition('sample', 'cancel'))
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SampleStepRequest,
  ): Promise<CommandResponse> {
    return this.samples.cancel(actor, id, body);
  }

  /** The minutes, with which anybody can draw the sample again. */
  @Get(':id/minutes')
  @Allow(readers)
  @ApiProduces('application/json')
  async minutes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Record<string, unknown>> {
    const minutes = await this.queries.minutes(actor, id);
    response.attachment(`steekproef-${id}.json`).type('application/json');
    return { ...minutes };
  }
}
