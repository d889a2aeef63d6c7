// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/actor';
import { CurrentActor } from '../../../platform/http/current-actor';
import { Allow, forRoles, forTransition, StepUp } from '../../../platform/security/policy';
import {
  ClosingRequest,
  DraftCommand,
  DraftCommandResponse,
  DraftListQuery,
  DraftListResponse,
  DraftResponse,
  DryRunQuery,
  DryRunResponse,
  RetirementRequest,
  SchemeEditsRequest,
  SchemeUploadRequest,
} from './desk.dto';
import { DraftsQueries } from './drafts.queries';
import { DraftsService } from './drafts.service';
import { DryRunQueries } from './dry-run.queries';
import { RunningSchemes } from './running-schemes.service';

const readers = forRoles('administrator', 'decider', 'auditor');

/** The administrator's desk: new versions of schemes, and schemes that run. */
@ApiTags('scheme desk')
@Controller()
export class DeskController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly queries: DraftsQueries,
    private readonly dryRuns: DryRunQueries,
    private readonly running: RunningSchemes,
  ) {}

  /** The versions that are or were being written, the last one changed first. */
  @Get('scheme-drafts')
  @Allow(readers)
  list(@CurrentActor() actor: Actor, @Query() query: DraftListQuery): Promise<DraftListResponse> {
    return this.queries.list(actor, query);
  }

  /** One of them, with what it changes and the fields that can be edited. */
  @Get('scheme-drafts/:id')
  @Allow(readers)
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DraftResponse> {
    return this.queries.one(actor, id);
  }

  /** What it would have done to the applications that are there. */
  @Get('scheme-drafts/:id/dry-run')
  @Allow(readers)
  dryRun(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { synthetic = 0 }: DryRunQuery,
  ): Promise<DryRunResponse> {
    return this.dryRuns.run(actor, id, synthetic);
  }

  /** Copies the version in force, to write a new one. */
  @Post('schemes/:key/drafts')
  @Allow(forTransition('scheme_draft', 'edit'))
  copy(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<DraftCommandResponse> {
    return this.drafts.copy(actor, key);
  }

  /** Gives fields other values. */
  @Post('scheme-drafts/:id/edits')
  @Allow(forTransition('scheme_draft', 'edit'))
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SchemeEditsRequest,
  ): Promise<DraftCommandResponse> {
    return this.drafts.edit(actor, id, body);
  }

  /** Takes the place of everything by files. */
  @Post('scheme-drafts/:id/uploads')
  @Allow(forTransition('scheme_draft', 'edit'))
  upload(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SchemeUploadRequest,
  ): Promise<DraftCommandResponse> {
    return this.drafts.upload(actor, id, body);
  }

  /** Drops what was written. */
  @Post('scheme-drafts/:id/withdrawals')
  @Allow(forTransition('scheme_draft', 'drop'))
  drop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { expectedVersion }: DraftCommand,
  ): Promise<DraftCommandResponse> {
    return this.drafts.drop(actor, id, expectedVersion);
  }

  /** Publishes, by a second person. */
  @Post('scheme-drafts/:id/publications')
  @Allow(forTransition('scheme_draft', 'publish'))
  @StepUp()
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { expectedVersion }: DraftCommand,
  ): Promise<DraftCommandResponse> {
    return this.drafts.publish(actor, id, expectedVersion);
  }

  /** Moves the moment on which the window closes, earlier or later. */
  @Post('schemes/:key/closings')
  @Allow(forRoles('administrator'))
  @StepUp()
  @HttpCode(204)
  close(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: ClosingRequest): Promise<void> {
    return this.running.close(actor, key, body);
  }

  /** Takes the scheme off the list; its window closes now and its cases go on. */
  @Post('schemes/:key/retirements')
  @Allow(forRoles('administrator'))
  @StepUp()
  @HttpCode(204)
  retire(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: RetirementRequest): Promise<void> {
    return this.running.retire(actor, key, body);
  }
}
