// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity } from 'typeorm';

/** The counters of the limits: a key, how often, until when. The columns are those of the limiter library. */
@Entity('rate_limit')
export class RateLimit {
  @Column('varchar', { primary: true, length: 255 }) key: string;
  @Column('int', { default: 0 }) points: number;
  @Column('bigint', { nullable: true }) expire: string | null;
}
