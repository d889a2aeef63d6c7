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
import { PenaltyPayments } from './penalty-payments.service';

@ApiTags('penalties')
@Controller()
export class PenaltyPaymentsController {
  constructor(private readonly payments: PenaltyPayments) {}

  /** Prepares the payment of a determined penalty, outside every ceiling. */
  @Post('penalties/:id/payments')
  @Allow(forRoles('finance'))
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentCommandRequest,
  ): Promise<CommandResponse> {
    return this.payments.propose(actor, id, body);
  }

  /** Releases it; never by the person who prepared it. */
  @Post('penalty-payments/:id/releases')
  @Allow(forTransition('payment', 'release'))
  @StepUp()
  release(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentCommandRequest,
  ): Promise<CommandResponse> {
    return this.payments.release(actor, id, body);
  }

  /** Records that the bank paid. */
  @Post('penalty-payments/:id/confirmations')
  @Allow(forTransition('payment', 'markPaid'))
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentConfirmationRequest,
  ): Promise<CommandResponse> {
    return this.payments.confirm(actor, id, body);
  }

  /** Takes a prepared payment back. */
  @Post('penalty-payments/:id/cancellations')
  @Allow(forTransition('payment', 'cancel'))
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaymentCancellationRequest,
  ): Promise<CommandResponse> {
    return this.payments.cancel(actor, id, body);
  }
}
