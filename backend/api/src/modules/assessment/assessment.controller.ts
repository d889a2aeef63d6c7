// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition } from '../../platform/security/policy';
import { AdviceService } from './advice.service';
import {
  AdviceRequest,
  AdviceReturnRequest,
  AssignmentRequest,
  ChecklistAnswerRequest,
  CompletenessJudgementRequest,
  CompletionRequestRequest,
  ConflictDeclarationRequest,
  WorkItemQuery,
  WorkListResponse,
} from './assessment.dto';
import { CompletenessService } from './completeness.service';
import { ScoreSheetRequest } from './score-sheet.dto';
import { ScoreSheetsService } from './score-sheets.service';
import { WorkItemsQueries } from './work-items.queries';

@ApiTags('assessment')
@Controller()
export class AssessmentController {
  constructor(
    private readonly workItems: WorkItemsQueries,
    private readonly completeness: CompletenessService,
    private readonly advices: AdviceService,
    private readonly scores: ScoreSheetsService,
  ) {}

  /** The work queue of the province, first the date that falls first. */
  @Get('work-items')
  @Allow(forRoles('assessor', 'decider', 'finance', 'administrator'))
  list(@CurrentActor() actor: Actor, @Query() query: WorkItemQuery): Promise<WorkListResponse> {
    return this.workItems.list(actor, query);
  }

  /** Takes a case. */
  @Post('applications/:id/assignments')
  @Allow(forRoles('assessor'))
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssignmentRequest,
  ): Promise<CommandResponse> {
    return this.completeness.assign(actor, id, body);
  }

  /** Asks the municipality for what is missing. */
  @Post('applications/:id/completion-requests')
  @Allow(forTransition('application', 'requestCompletion'))
  requestCompletion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompletionRequestRequest,
  ): Promise<CommandResponse> {
    return this.completeness.requestCompletion(actor, id, body);
  }

  /** Judges that nothing is missing. */
  @Post('applications/:id/completeness-judgements')
  @Allow(forTransition('application', 'judgeComplete'))
  judgeComplete(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompletenessJudgementRequest,
  ): Promise<CommandResponse> {
    return this.completeness.judgeComplete(actor, id, body);
  }

  /** Assesses what is there after the term to complete passed unused. */
  @Post('applications/:id/assessment-continuations')
  @Allow(forTransition('application', 'assessAsIs'))
  assessAsIs(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssignmentRequest,
  ): Promise<CommandResponse> {
    return this.completeness.assessAsIs(actor, id, body);
  }

  /** Answers one item of the checklist. */
  @Put('applications/:id/checklist/:itemKey')
  @Allow(forTransition('application', 'advise'))
  @HttpCode(204)
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('itemKey') itemKey: string,
    @Body() body: ChecklistAnswerRequest,
  ): Promise<void> {
    return this.advices.answerChecklist(actor, id, itemKey, body);
  }

  /** Fills in the score sheet of the type: points and a reason for every criterion. */
  @Post('applications/:id/score-sheets')
  @Allow(forTransition('application', 'advise'))
  fillScoreSheet(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ScoreSheetRequest,
  ): Promise<CommandResponse> {
    return this.scores.fill(actor, id, body);
  }

  /** Proposes what to decide. */
  @Post('applications/:id/advices')
  @Allow(forTransition('application', 'advise', 'adviseNotToProcess'))
  advise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AdviceRequest,
  ): Promise<CommandResponse> {
    return this.advices.advise(actor, id, body);
  }

  /** Sends a proposal back to the assessor. */
  @Post('applications/:id/advice-returns')
  @Allow(forTransition('application', 'returnAdvice'))
  returnAdvice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AdviceReturnRequest,
  ): Promise<CommandResponse> {
    return this.advices.returnAdvice(actor, id, body);
  }

  /** Says that the caller has a personal interest and stays away from the case. */
  @Post('applications/:id/conflict-declarations')
  @Allow(forRoles('assessor', 'decider', 'finance'))
  declareConflict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConflictDeclarationRequest,
  ): Promise<CommandResponse> {
    return this.advices.declareConflict(actor, id, body);
  }
}
