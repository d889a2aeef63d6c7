// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, everyone, signedIn } from '../../platform/security/policy';
import { OrganisationsQueries } from './organisations.queries';
import {
  DemoAccountsResponse,
  MunicipalityListResponse,
  OrganisationChoiceRequest,
  SessionResponse,
  SignInRequest,
  StepUpRequest,
} from './sessions.dto';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly signing: SignInService,
    private readonly organisations: OrganisationsQueries,
  ) {}

  /** Who is signed in here. */
  @Get('sessions/current')
  @Allow(everyone)
  current(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SessionResponse> {
    return this.sessions.current(actor, request);
  }

  /** Signs in. */
  @Post('sessions')
  @Allow(everyone)
  signIn(@Req() request: Request, @Body() body: SignInRequest): Promise<SessionResponse> {
    return this.signing.signIn(request, body);
  }

  /** Signs out, also in the middle of signing in. */
  @Delete('sessions/current')
  @Allow(everyone)
  @HttpCode(204)
  signOut(@Req() request: Request): Promise<void> {
    return this.sessions.signOut(request);
  }

  /** Shows again that it is you, before an act that asks for it. */
  @Post('sessions/current/step-ups')
  @Allow(signedIn)
  @HttpCode(200)
  stepUp(@CurrentActor() actor: Actor, @Req() request: Request, @Body() body: StepUpRequest): Promise<SessionResponse> {
    return this.signing.stepUp(actor, request, body);
  }

  /** Acts for another organisation of which the caller is a member. */
  @Post('sessions/current/organisation-choices')
  @Allow(signedIn)
  @HttpCode(200)
  choose(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() body: OrganisationChoiceRequest,
  ): Promise<SessionResponse> {
    return this.sessions.choose(actor, request, body);
  }

  /** The accounts of the demonstration; does not exist elsewhere. */
  @Get('demo-accounts')
  @Allow({ who: 'demo-visitors' })
  demoAccounts(): DemoAccountsResponse {
    return this.sessions.demoAccounts();
  }

  /** The municipalities of the province, also those that merged. */
  @Get('municipalities')
  @Allow(everyone)
  municipalities(@CurrentActor() actor: Actor): Promise<MunicipalityListResponse> {
    return this.organisations.municipalities(actor);
  }
}
