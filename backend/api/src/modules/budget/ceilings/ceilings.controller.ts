// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/actor';
import { CurrentActor } from '../../../platform/http/current-actor';
import { Allow, forRoles } from '../../../platform/security/policy';
import {
  BudgetCommandResponse,
  BudgetLevelListResponse,
  BudgetYearListResponse,
  JournalQuery,
  LevelJournalListResponse,
  OrderListResponse,
  OrderQuery,
  OrderRejectionRequest,
  OrderRequest,
  ReleaseListResponse,
} from './ceilings.dto';
import { HistoryQueries } from './history.queries';
import { LevelsQueries } from './levels.queries';
import { OrdersQueries } from './orders.queries';
import { OrdersService } from './orders.service';
import { BudgetLineRequest, SpendingListResponse, SpendingRequest } from './spending.dto';
import { SpendingService } from './spending.service';

const readers = forRoles('finance', 'administrator', 'auditor', 'decider');
const keepers = forRoles('finance', 'administrator');

@ApiTags('budget')
@Controller()
export class CeilingsController {
  constructor(
    private readonly levelsQueries: LevelsQueries,
    private readonly history: HistoryQueries,
    private readonly ordersQueries: OrdersQueries,
    private readonly ordersService: OrdersService,
    private readonly spending: SpendingService,
  ) {}

  /** Every level of the budget with its ceiling, the decision it rests on, and what is left. */
  @Get('budget-levels')
  @Allow(readers)
  levels(@CurrentActor() actor: Actor): Promise<BudgetLevelListResponse> {
    return this.levelsQueries.levels(actor);
  }

  /** The bookings on one level that no case made: its ceilings and counter-journals, newest first. */
  @Get('budget-levels/:id/journals')
  @Allow(readers)
  journals(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor }: JournalQuery,
  ): Promise<LevelJournalListResponse> {
    return this.history.journals(actor, id, cursor);
  }

  /** What was committed and paid on a line of the programme activities, newest first. */
  @Get('budget-levels/:id/spending')
  @Allow(readers)
  spent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor }: JournalQuery,
  ): Promise<SpendingListResponse> {
    return this.spending.list(actor, id, cursor);
  }

  /** Books a commitment, a release or a payment on a line. */
  @Post('budget-levels/:id/spending')
  @Allow(forRoles('finance'))
  spend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SpendingRequest,
  ): Promise<BudgetCommandResponse> {
    return this.spending.book(actor, id, body);
  }

  /** Opens a line under the programme activities. */
  @Post('budget-levels/:id/lines')
  @Allow(keepers)
  open(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BudgetLineRequest,
  ): Promise<BudgetCommandResponse> {
    return this.spending.open(actor, id, body);
  }

  /** What came free, and whether it may be granted again. */
  @Get('budget-releases')
  @Allow(readers)
  releases(@CurrentActor() actor: Actor): Promise<ReleaseListResponse> {
    return this.levelsQueries.releases(actor);
  }

  /** The financial years, closed or open. */
  @Get('budget-years')
  @Allow(readers)
  years(@CurrentActor() actor: Actor): Promise<BudgetYearListResponse> {
    return this.history.years(actor);
  }

  /** What waits for a second person, or was settled. */
  @Get('budget-orders')
  @Allow(readers)
  orders(@CurrentActor() actor: Actor, @Query() query: OrderQuery): Promise<OrderListResponse> {
    return this.ordersQueries.list(actor, query);
  }

  /** Prepares a change of a ceiling, a carry-over, a counter-journal, or the closing or reopening of a year. */
  @Post('budget-orders')
  @Allow(keepers)
  prepare(@CurrentActor() actor: Actor, @Body() body: OrderRequest): Promise<BudgetCommandResponse> {
    return this.ordersService.prepare(actor, body);
  }

  /** Confirms what a colleague prepared, and books it. */
  @Post('budget-orders/:id/confirmations')
  @Allow(keepers)
  confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BudgetCommandResponse> {
    return this.ordersService.confirm(actor, id);
  }

  /** Sends it back with the reason; who prepared it takes it back. */
  @Post('budget-orders/:id/rejections')
  @Allow(keepers)
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OrderRejectionRequest,
  ): Promise<BudgetCommandResponse> {
    return this.ordersService.reject(actor, id, body);
  }
}
