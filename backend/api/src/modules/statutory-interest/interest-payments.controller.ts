// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, StepUp } from '../../platform/security/policy';
import {
  PaymentCancellationRequest,
  PaymentCommandRequest,
  PaymentConfirmationRequest,
} from '../payments/payments.dto';
import { InterestPayments } from './interest-payments.service';

@ApiTags('statutory-interest')
@Controller()
export class InterestPaymentsController {
  constructor(private readonly payments: InterestPayments) {}

  /** Prepares the payment of determined interest, outside every ceiling. */
  @Post('statutory-interest/:id/payments')
  @Allow(forRoles('finance'))
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentCommandRequest,
  ): Promise<CommandResponse> {
    return this.payments.propose(actor, id, body);
  }

  /** Releases a payment or a claim; never by the person who prepared it. */
  @Post('interest-payments/:id/releases')
  @Allow(forTransition('payment', 'release'))
  @StepUp()
  release(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentCommandRequest,
  ): Promise<CommandResponse> {
    return this.payments.release(actor, id, body);
  }

  /** Records that the bank paid, or that the municipality did. */
  @Post('interest-payments/:id/confirmations')
  @Allow(forTransition('payment', 'markPaid'))
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentConfirmationRequest,
  ): Promise<CommandResponse> {
    return this.payments.confirm(actor, id, body);
  }

  /** Takes a prepared payment back. */
  @Post('interest-payments/:id/cancellations')
  @Allow(forTransition('payment', 'cancel'))
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentCancellationRequest,
  ): Promise<CommandResponse> {
    return this.payments.cancel(actor, id, body);
  }
}
