// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The place of one line of a log in the chain: each seal holds the hash of its line and of everything before it. */
@Entity('seal')
@Index('seal_line', ['source', 'entryId'], { unique: true })
@Check('seal_source', "source in ('audit', 'event')")
export class Seal {
  /** Gapless, from 1. */
  @PrimaryColumn('bigint') seq: string;
  @Column('text') source: 'audit' | 'event';
  @Column('text') entryId: string;
  /** Hash of the salted names and free text of an event; it stays when they are erased. */
  @Column('text', { nullable: true }) textHash: string | null;
  @Column('text') lineHash: string;
  @Column('text') chainHash: string;
}

/** A signed statement of where the chain stood; it is also given to the outside, where nobody of the database can reach it. */
@Entity('seal_anchor')
export class SealAnchor {
  @PrimaryColumn('bigint') seq: string;
  @Column('text') chainHash: string;
  @Column('timestamptz') at: Date;
  @Column('text') keyId: string;
  @Column('text') signature: string;
}

/** Lines that wait for their seal, put there by the database itself when a line is written. */
@Entity('seal_queue')
export class SealQueue {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: string;
  @Column('text') source: 'audit' | 'event';
  @Column('text') entryId: string;
}
