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
  NewSchemeRequest,
  RetirementRequest,
  SchemeEditsRequest,
  SchemeFilesResponse,
  SchemeUploadRequest,
  VersionListQuery,
  VersionListResponse,
} from './desk.dto';
import { DraftsQueries } from './drafts.queries';
import { DraftsService } from './drafts.service';
import { DryRunQueries } from './dry-run.queries';
import { RunningSchemes } from './running-schemes.service';
import { VersionsQueries } from './versions.queries';

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
    private readonly published: VersionsQueries,
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

  /** The published versions, the last one first. */
  @Get('scheme-versions')
  @Allow(readers)
  versions(@CurrentActor() actor: Actor, @Query() query: VersionListQuery): Promise<VersionListResponse> {
    return this.published.list(actor, query);
  }

  /** A published version as files. */
  @Get('scheme-versions/:id/files')
  @Allow(readers)
  versionFiles(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SchemeFilesResponse> {
    return this.published.files(actor, id);
  }

  /** What is being written as files. */
  @Get('scheme-drafts/:id/files')
  @Allow(readers)
  draftFiles(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SchemeFilesResponse> {
    return this.published.draftFiles(actor, id);
  }

  /** Begins a scheme that is not there yet, from its files. */
  @Post('scheme-drafts')
  @Allow(forTransition('scheme_draft', 'edit'))
  begin(@CurrentActor() actor: Actor, @Body() { files }: NewSchemeRequest): Promise<DraftCommandResponse> {
    return this.drafts.begin(actor, files);
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

  /** Asks a colleague to publish it. */
  @Post('scheme-drafts/:id/publication-requests')
  @Allow(forTransition('scheme_draft', 'ask'))
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { expectedVersion }: DraftCommand,
  ): Promise<DraftCommandResponse> {
    return this.drafts.ask(actor, id, expectedVersion);
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
