// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, everyone } from '../../platform/security/policy';
import { AnswersSchemas } from './answers-schemas';

@ApiTags('schemes')
@Controller('schemes/:key/versions/:version')
export class AnswersSchemaController {
  constructor(private readonly schemas: AnswersSchemas) {}

  /** What the answers of one type of a version must look like: a JSON Schema (2020-12), open for anybody and any site. */
  @Get('types/:type/answers-schema')
  @Allow(everyone)
  @Header('Access-Control-Allow-Origin', '*')
  @Header('Cross-Origin-Resource-Policy', 'cross-origin')
  @Header('Content-Type', 'application/schema+json; charset=utf-8')
  @ApiProduces('application/schema+json')
  schema(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Param('version') version: string,
    @Param('type') typeKey: string,
  ): Promise<Record<string, unknown>> {
    return this.schemas.of(actor, key, version, typeKey);
  }
}
