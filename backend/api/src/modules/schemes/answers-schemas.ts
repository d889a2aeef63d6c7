// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { answersSchema } from '#domain';
import type { Actor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { notFound } from '../../platform/refused.error';
import { CONFIG } from '../../platform/tokens';
import { SchemesQueries } from './schemes.queries';

/** What the answers of published versions must look like. */
@Injectable()
export class AnswersSchemas {
  constructor(
    private readonly queries: SchemesQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The schema of one type; its address is its identity. @throws RefusedError NOT_FOUND */
  async of(actor: Actor, key: string, version: string, typeKey: string): Promise<Record<string, unknown>> {
    const definition = await this.queries.definition(actor, key, version);
    const type = definition.types.find((one) => one.key === typeKey);
    if (!type) throw notFound();
    const path = [key, 'versions', version, 'types', typeKey].map(encodeURIComponent).join('/');
    return { ...answersSchema(type, { id: `${this.config.publicUrl}/api/v1/schemes/${path}/answers-schema` }) };
  }
}
