// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, ForeignKey } from 'typeorm';

/** The browser's key of a command with the answer that it got: the same key never has a second effect. */
@Entity('idempotency_key')
@Index('idempotency_key_at', ['at'])
export class IdempotencyKey {
  @ForeignKey('Person') @Column('uuid', { primary: true }) personId: string;
  @Column('text', { primary: true }) key: string;
  @Column('text') requestHash: string;
  @Column('jsonb', { nullable: true }) response: unknown;
  @Column('timestamptz') at: Date;
}
