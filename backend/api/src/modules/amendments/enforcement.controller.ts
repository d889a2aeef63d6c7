// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition } from '../../platform/security/policy';
import {
  BreachRequest,
  BudgetAdoptionListResponse,
  BudgetAdoptionRequest,
  BudgetAdoptionResponse,
  BudgetCorrectionRequest,
  ReminderRequest,
  SuspensionRequest,
} from './amendments.dto';
import { BreachesService } from './breaches.service';
import { BudgetAdoptionsService } from './budget-adoptions.service';
import { RemindersService } from './reminders.service';
import { SuspensionsService } from './suspensions.service';

@ApiTags('amendments')
@Controller()
export class EnforcementController {
  constructor(
    private readonly reminders: RemindersService,
    private readonly suspensions: SuspensionsService,
    private readonly breaches: BreachesService,
    private readonly adoptions: BudgetAdoptionsService,
  ) {}

  /** Reminds of the request for determination, with a second term. */
  @Post('grants/:id/reminders')
  @Allow(forTransition('grant', 'remind'))
  remind(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReminderRequest,
  ): Promise<CommandResponse> {
    return this.reminders.remind(actor, id, body);
  }

  /** Suspends payment on a serious suspicion. */
  @Post('grants/:id/payment-suspensions')
  @Allow(forRoles('decider'))
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SuspensionRequest,
  ): Promise<CommandResponse> {
    return this.suspensions.suspend(actor, id, body);
  }

  /** Ends a suspension of payment before its last day. */
  @Post('grants/:id/payment-resumptions')
  @Allow(forRoles('decider'))
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SuspensionRequest,
  ): Promise<CommandResponse> {
    return this.suspensions.resume(actor, id, body);
  }

  /** Records that an obligation is not complied with. */
  @Post('obligations/:id/breaches')
  @Allow(forTransition('obligation', 'breach'))
  breach(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BreachRequest,
  ): Promise<CommandResponse> {
    return this.breaches.breach(actor, id, body);
  }

  /** Records that an obligation is complied with again. */
  @Post('obligations/:id/restorations')
  @Allow(forTransition('obligation', 'restore'))
  restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SuspensionRequest,
  ): Promise<CommandResponse> {
    return this.breaches.restore(actor, id, body);
  }

  /** The days on which budgets were adopted, with the last day to invoke a budget reservation. */
  @Get('budget-adoptions')
  @Allow(forRoles('administrator', 'finance', 'auditor'))
  adopted(@CurrentActor() actor: Actor): Promise<BudgetAdoptionListResponse> {
    return this.adoptions.list(actor);
  }

  /** Records the day on which a budget was adopted. */
  @Post('budget-adoptions')
  @Allow(forRoles('administrator', 'finance'))
  @HttpCode(200)
  adopt(@CurrentActor() actor: Actor, @Body() body: BudgetAdoptionRequest): Promise<BudgetAdoptionResponse> {
    return this.adoptions.record(actor, body);
  }

  /** Corrects the day of an earlier entry by another one, with a reason. */
  @Post('budget-adoptions/:id/corrections')
  @Allow(forRoles('administrator', 'finance'))
  @HttpCode(200)
  correctAdoption(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BudgetCorrectionRequest,
  ): Promise<BudgetAdoptionResponse> {
    return this.adoptions.correct(actor, id, body);
  }
}
