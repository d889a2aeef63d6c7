// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { schemeJsonSchema } from '#domain';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, everyone } from '../../platform/security/policy';
import { SchemeListResponse, SchemeVersionResponse } from './schemes.dto';
import { SchemesQueries } from './schemes.queries';

@ApiTags('schemes')
@Controller()
export class SchemesController {
  constructor(private readonly queries: SchemesQueries) {}

  /** The schemes in force, with what is left of each ceiling. */
  @Get('schemes')
  @Allow(everyone)
  list(@CurrentActor() actor: Actor): Promise<SchemeListResponse> {
    return this.queries.list(actor);
  }

  /** The JSON Schema of a scheme and its files: an open document, for editors and for who writes schemes. */
  @Get('scheme-schema')
  @Allow(everyone)
  @Header('access-control-allow-origin', '*')
  schema(): Record<string, unknown> {
    return schemeJsonSchema;
  }

  /** The version in force of one scheme. */
  @Get('schemes/:key')
  @Allow(everyone)
  current(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<SchemeVersionResponse> {
    return this.queries.current(actor, key);
  }

  /** One version, also an older one to which a case is pinned. */
  @Get('scheme-versions/:id')
  @Allow(everyone)
  version(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SchemeVersionResponse> {
    return this.queries.version(actor, id);
  }
}
