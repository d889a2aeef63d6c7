// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, signedIn } from '../../platform/security/policy';
import {
  PhotoConsentRequest,
  PhotoRemovalRequest,
  ProgressAnswersRequest,
  ProgressFormResponse,
  ProgressListQuery,
  ProgressListResponse,
  ProgressPhotoRequest,
  ProgressReviewRequest,
  ProgressSeriesResponse,
} from './progress.dto';
import { ProgressFilling } from './progress-filling.service';
import { ProgressListQueries } from './progress-list.queries';
import { ProgressPhotos } from './progress-photos.service';
import { ProgressQueries } from './progress.queries';
import { ProgressReviews } from './progress-reviews.service';

@ApiTags('progress')
@Controller()
export class ProgressController {
  constructor(
    private readonly queries: ProgressQueries,
    private readonly lists: ProgressListQueries,
    private readonly filling: ProgressFilling,
    private readonly reviews: ProgressReviews,
    private readonly photos: ProgressPhotos,
  ) {}

  /** The reports that are to come, late, in, sent back or accepted, over all projects. */
  @Get('progress-reports')
  @Allow(signedIn)
  list(@CurrentActor() actor: Actor, @Query() query: ProgressListQuery): Promise<ProgressListResponse> {
    return this.lists.list(actor, query);
  }

  /** How far the project of a grant is: every report, with what changed since the one before. */
  @Get('grants/:id/progress-reports')
  @Allow(signedIn)
  series(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProgressSeriesResponse> {
    return this.queries.series(actor, id);
  }

  /** One report to fill in, with what it is held against. */
  @Get('obligations/:id/progress-report')
  @Allow(signedIn)
  form(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProgressFormResponse> {
    return this.queries.form(actor, id);
  }

  /** Keeps what is filled in so far. */
  @Post('obligations/:id/progress-drafts')
  @Allow(forTransition('obligation', 'report'))
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProgressAnswersRequest,
  ): Promise<CommandResponse> {
    return this.filling.save(actor, id, body);
  }

  /** Submits the report. */
  @Post('obligations/:id/progress-submissions')
  @Allow(forTransition('obligation', 'report'))
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProgressAnswersRequest,
  ): Promise<CommandResponse> {
    return this.filling.submit(actor, id, body);
  }

  /** Puts an uploaded photo with the report. */
  @Post('obligations/:id/progress-photos')
  @Allow(forTransition('obligation', 'report'))
  add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProgressPhotoRequest,
  ): Promise<CommandResponse> {
    return this.photos.add(actor, id, body);
  }

  /** Takes a photo away that was not submitted. */
  @Post('progress-photos/:id/photo-removals')
  @Allow(forTransition('obligation', 'report'))
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PhotoRemovalRequest,
  ): Promise<CommandResponse> {
    return this.photos.remove(actor, id, body);
  }

  /** Gives or withdraws the consent to show a photo as an example. */
  @Post('progress-photos/:id/photo-consents')
  @Allow(forRoles('fill', 'submit'))
  consent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PhotoConsentRequest,
  ): Promise<CommandResponse> {
    return this.photos.consent(actor, id, body);
  }

  /** The province accepts a report or sends it back. */
  @Post('progress-reports/:id/report-reviews')
  @Allow(forTransition('obligation', 'accept', 'sendBack'))
  review(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProgressReviewRequest,
  ): Promise<CommandResponse> {
    return this.reviews.review(actor, id, body);
  }
}
