// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, StepUp } from '../../platform/security/policy';
import { LimitationService } from './limitation.service';
import {
  DuePaymentListResponse,
  LimitationInterruptionRequest,
  PaymentCancellationRequest,
  PaymentCommandRequest,
  PaymentConfirmationRequest,
  PaymentListQuery,
  PaymentListResponse,
  PaymentProposalRequest,
} from './payments.dto';
import { PaymentsQueries } from './payments.queries';
import { PaymentsService } from './payments.service';

@ApiTags('payments')
@Controller()
export class PaymentsController {
  constructor(
    private readonly queries: PaymentsQueries,
    private readonly payments: PaymentsService,
    private readonly limitations: LimitationService,
  ) {}

  /** The payments, first the date that falls first. */
  @Get('payments')
  @Allow(forRoles('finance', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: PaymentListQuery): Promise<PaymentListResponse> {
    return this.queries.list(actor, query);
  }

  /** What is due by the rules and was not proposed yet. */
  @Get('due-payments')
  @Allow(forRoles('finance', 'auditor'))
  due(@CurrentActor() actor: Actor): Promise<DuePaymentListResponse> {
    return this.queries.due(actor);
  }

  /** Prepares a payment that is due. */
  @Post('grants/:id/payments')
  @Allow(forRoles('finance'))
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentProposalRequest,
  ): Promise<CommandResponse> {
    return this.payments.propose(actor, id, body);
  }

  /** Releases a payment; never by the person who prepared it. */
  @Post('payments/:id/releases')
  @Allow(forTransition('payment', 'release'))
  @StepUp()
  release(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentCommandRequest,
  ): Promise<CommandResponse> {
    return this.payments.release(actor, id, body);
  }

  /** Records that the money was paid, or received. */
  @Post('payments/:id/confirmations')
  @Allow(forTransition('payment', 'markPaid'))
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentConfirmationRequest,
  ): Promise<CommandResponse> {
    return this.payments.confirm(actor, id, body);
  }

  /** Takes a prepared payment back. */
  @Post('payments/:id/cancellations')
  @Allow(forTransition('payment', 'cancel'))
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentCancellationRequest,
  ): Promise<CommandResponse> {
    return this.payments.cancel(actor, id, body);
  }

  /** Interrupts the limitation of a claim. */
  @Post('payments/:id/limitation-interruptions')
  @Allow(forRoles('finance', 'assessor'))
  interrupt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LimitationInterruptionRequest,
  ): Promise<CommandResponse> {
    return this.limitations.interrupt(actor, id, body);
  }
}
