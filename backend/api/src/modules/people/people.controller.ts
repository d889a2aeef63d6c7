// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, StepUp } from '../../platform/security/policy';
import { Invitations } from './invitations.service';
import { OrganisationsService } from './organisations.service';
import {
  InvitationRequest,
  MemberListResponse,
  OrganisationDetailsRequest,
  OrganisationListResponse,
  PeopleChangeListResponse,
  PeopleListQuery,
  RemovalRequest,
  RoleChangeRequest,
} from './people.dto';
import { PeopleQueries } from './people.queries';
import { PeopleService } from './people.service';

const keepers = forRoles('manage', 'administrator');

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly people: PeopleService,
    private readonly invitations: Invitations,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The province and the municipalities, with their numbers and how many people they have here. */
  @Get('organisations')
  @Allow(forRoles('administrator', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: PeopleListQuery): Promise<OrganisationListResponse> {
    return this.queries.organisations(actor, query);
  }

  /** What changed about people and organisations. */
  @Get('people-changes')
  @Allow(forRoles('administrator', 'auditor'))
  changes(@CurrentActor() actor: Actor, @Query() query: PeopleListQuery): Promise<PeopleChangeListResponse> {
    return this.queries.changes(actor, query);
  }

  /** Fixes KvK number, RSIN and OIN; what is absent becomes empty. */
  @Post('organisations/:id/details')
  @Allow(forRoles('administrator'))
  @StepUp()
  details(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OrganisationDetailsRequest,
  ): Promise<CommandResponse> {
    return this.organisations.change(actor, id, body);
  }

  /** The people of an organisation, for who looks after them. */
  @Get('organisations/:id/people')
  @Allow(keepers)
  members(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PeopleListQuery,
  ): Promise<MemberListResponse> {
    return this.queries.members(actor, id, query);
  }

  /** Invites somebody by mail. */
  @Post('organisations/:id/invitations')
  @Allow(keepers)
  @StepUp()
  invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InvitationRequest,
  ): Promise<CommandResponse> {
    return this.invitations.invite(actor, id, body);
  }

  /** Sends an invitation once more. */
  @Post('organisations/:id/people/:personId/invitations')
  @Allow(keepers)
  @StepUp()
  again(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<CommandResponse> {
    return this.invitations.again(actor, id, personId);
  }

  /** Gives somebody other roles. */
  @Post('organisations/:id/people/:personId/role-changes')
  @Allow(keepers)
  @StepUp()
  changeRoles(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() body: RoleChangeRequest,
  ): Promise<CommandResponse> {
    return this.people.changeRoles(actor, id, personId, body);
  }

  /** Somebody leaves; open cases go to a colleague. */
  @Post('organisations/:id/people/:personId/removals')
  @Allow(keepers)
  @StepUp()
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() body: RemovalRequest,
  ): Promise<CommandResponse> {
    return this.people.remove(actor, id, personId, body);
  }
}
