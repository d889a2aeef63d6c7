// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Allow, everyone } from '../../platform/security/policy';
import { PasswordLinks } from './password-links.service';
import {
  PasswordLinkCheckRequest,
  PasswordLinkRequest,
  PasswordLinkResponse,
  PasswordLinkUseRequest,
} from './people.dto';

@ApiTags('sessions')
@Controller('password-links')
export class PasswordLinksController {
  constructor(private readonly links: PasswordLinks) {}

  /** Forgotten password: sends a link when the address has an account. The answer is always the same. */
  @Post()
  @Allow(everyone)
  @HttpCode(204)
  request(@Req() request: Request, @Body() { email }: PasswordLinkRequest): Promise<void> {
    return this.links.request(request.ip ?? '', email);
  }

  /** Whose link this is, while it works. */
  @Post('checks')
  @Allow(everyone)
  @HttpCode(200)
  check(@Req() request: Request, @Body() { token }: PasswordLinkCheckRequest): Promise<PasswordLinkResponse> {
    return this.links.check(request.ip ?? '', token);
  }

  /** Sets the password, once. */
  @Post('uses')
  @Allow(everyone)
  @HttpCode(204)
  use(@Req() request: Request, @Body() { token, password }: PasswordLinkUseRequest): Promise<void> {
    return this.links.use(request.ip ?? '', token, password);
  }
}
