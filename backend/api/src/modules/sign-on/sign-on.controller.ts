// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Logger, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiFoundResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { anonymous } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { Allow, everyone } from '../../platform/security/policy';
import { endSession, startOver } from '../identity/session-entry';
import { SessionsEndedElsewhere } from './ended-elsewhere.service';
import { Providers } from './providers.service';
import { SessionEndingRequest, SignInOptionsResponse, SignInStartQuery, SignOutResponse } from './sign-on.dto';
import { SignOnService } from './sign-on.service';
import { whatWentWrong } from './what-went-wrong';

/** Where the portal tells that a confirmation in another window is done. */
const donePage = '/inloggen/klaar';
const signInPage = '/inloggen';

/** Signing in at a provider: pages of ours and of theirs in turn, so these answers are redirections. */
@ApiTags('sessions')
@Controller()
export class SignOnController {
  private readonly logger = new Logger('sign-on');

  constructor(
    private readonly service: SignOnService,
    private readonly providers: Providers,
    private readonly audit: AuditLog,
    private readonly elsewhere: SessionsEndedElsewhere,
  ) {}

  /** Where one can sign in, besides here. */
  @Get('sign-in-options')
  @Allow(everyone)
  options(@Req() { session }: Request): SignInOptionsResponse {
    const { providers, password } = this.providers.ways();
    const problem = session.signInProblem;
    return {
      items: providers.map(({ group, name }) => ({ group, name, path: `/api/v1/sign-ins/${group}` })),
      password,
      ...(problem ? { problem: { ...problem } } : {}),
    };
  }

  /** Begins to sign in at a provider. */
  @Get('sign-ins/:group')
  @Allow(everyone)
  @ApiFoundResponse({ description: 'To the provider, or back to the page that says what is wrong' })
  async begin(
    @Req() request: Request,
    @Res() response: Response,
    @Param('group') group: string,
    @Query() { naar, doel }: SignInStartQuery,
  ): Promise<void> {
    this.providers.settingsOf(group);
    const address = await this.service
      .begin(request, group, naar, doel === 'bevestigen')
      .catch((error: unknown) => this.explained(request, error, naar));
    await this.sendTo(request, response, address);
  }

  /** Somebody comes back from the provider. */
  @Get('sign-ins/:group/callback')
  @Allow(everyone)
  @ApiFoundResponse({ description: 'To where somebody wanted to go, or to the page that says what is wrong' })
  async finish(@Req() request: Request, @Res() response: Response, @Param('group') group: string): Promise<void> {
    this.providers.settingsOf(group);
    const attempt = this.service.takeAttempt(request, group);
    const address = await this.service.finish(request, group, attempt).then(
      () => attempt?.returnTo ?? '/',
      (error: unknown) => this.explained(request, error, attempt?.returnTo),
    );
    await this.sendTo(request, response, address);
  }

  /** The provider says that somebody signed out there: their sessions here end. */
  @Post('sign-ins/:group/endings')
  @Allow(everyone)
  @HttpCode(200)
  @ApiConsumes('application/x-www-form-urlencoded')
  ended(@Param('group') group: string, @Body() { logout_token: token }: SessionEndingRequest): Promise<void> {
    return this.elsewhere.end(group, token);
  }

  /** Signs out here, and says where to sign out at the provider. */
  @Post('sessions/current/sign-outs')
  @Allow(everyone)
  @HttpCode(200)
  async signOut(@Req() request: Request): Promise<SignOutResponse> {
    const address = await this.service.signOutAddress(request);
    await endSession(request);
    return { address };
  }

  /** A browser follows at once: the session is stored before it knows where to go. */
  private async sendTo(request: Request, response: Response, address: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      request.session.save((error?: Error | null) => (error ? reject(error) : resolve()));
    });
    response.redirect(302, address);
  }

  /** The page that says what is wrong, in the language of the reader; the log has the code. */
  private async explained(request: Request, error: unknown, wanted: string | undefined): Promise<string> {
    const refusal = whatWentWrong(error);
    if (refusal.code === 'PROVIDER_ANSWER_REFUSED' || refusal.code === 'PROVIDER_UNREACHABLE') {
      this.logger.warn(`${refusal.code} ${error instanceof Error ? `${error.name}: ${error.message}` : ''}`);
    }
    const actor = request.actor ?? anonymous;
    await this.audit.write({ actor, operation: 'sessions.signIn', result: 'refused', reason: refusal.code });
    if (refusal.code === 'NO_STAFF_GROUP' || refusal.code === 'ACCESS_ENDED') await startOver(request);
    request.session.signInProblem = refusal;
    const page = wanted === donePage ? donePage : signInPage;
    const told = new URLSearchParams({ fout: refusal.code });
    if (page === signInPage && wanted && refusal.code !== 'RETURN_ADDRESS_REFUSED') told.set('naar', wanted);
    return `${page}?${told.toString()}`;
  }
}
