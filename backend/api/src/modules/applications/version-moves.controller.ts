// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { MoveToVersionRequest, VersionChangeResponse } from './version-moves.dto';
import { VersionMoves } from './version-moves.service';

@ApiTags('applications')
@Controller('applications/:id')
export class VersionMovesController {
  constructor(private readonly moves: VersionMoves) {}

  /** What the version in force of the scheme changes for a draft that was begun under an earlier one. */
  @Get('version-change')
  @Allow(forRoles('read', 'fill', 'submit', 'manage'))
  change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VersionChangeResponse> {
    return this.moves.change(actor, id);
  }

  /** Goes on with a draft under the version in force. */
  @Post('version-moves')
  @Allow(forRoles('fill', 'submit'))
  @HttpCode(200)
  move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MoveToVersionRequest,
  ): Promise<CommandResponse> {
    return this.moves.move(actor, id, body);
  }
}
