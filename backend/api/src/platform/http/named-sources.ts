// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isInTitle42, type Refusal, sourceUnder } from '#domain';
import type { FallsUnder, Title42 } from '../refused.error';

/** Names the source of a refusal as the scheme makes title 4.2 apply; where no scheme is known none of its articles. */
@Injectable()
export class NamedSources {
  constructor(private readonly dataSource: DataSource) {}

  /** The refusal with its source so named, or without one where only articles of a title that does not apply are left. @source Awb 4:21(3) */
  async of(refusal: Refusal, under: FallsUnder | undefined): Promise<Refusal> {
    if (!refusal.source || !refusal.source.split(', ').some(standsInTitle42)) return refusal;
    const { source, ...rest } = refusal;
    const named = sourceUnder(source, await this.legalOf(under));
    return named === undefined ? rest : { ...rest, source: named };
  }

  private async legalOf(under: FallsUnder | undefined): Promise<Title42> {
    if (typeof under === 'object') return under;
    if (under === undefined) return { title42: 'not_applicable' };
    const [row] = await this.dataSource.query<{ legal: Title42 }[]>(
      `select definition -> 'legal' as legal from scheme_version where id = $1`,
      [under],
    );
    return row?.legal ?? { title42: 'not_applicable' };
  }
}

const standsInTitle42 = (part: string): boolean => isInTitle42(part.replace(/^Awb /, ''));
