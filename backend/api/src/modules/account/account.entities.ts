// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Another e-mail address for somebody: it counts once the link that went to it was opened. */
@Entity('address_change')
@Index('address_change_token', ['tokenHash'], { unique: true })
@Index('address_change_person', ['personId', 'askedAt'])
export class AddressChange {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Person') @Column('uuid') personId: string;
  /** Lower case. */
  @Column('text') newEmail: string;
  @Column('text') tokenHash: string;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** Confirmed, replaced or withdrawn: the link works no longer. */
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('boolean', { default: false }) confirmed: boolean;
}
