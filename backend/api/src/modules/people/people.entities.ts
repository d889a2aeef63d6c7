// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A link with which somebody sets a password: works once, for 72 hours. Only the hash of its secret is stored. */
@Entity('password_link')
@Index('password_link_token', ['tokenHash'], { unique: true })
@Index('password_link_person', ['personId', 'createdAt'])
@Check('password_link_kind', "kind in ('invitation', 'reset')")
export class PasswordLink {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Person') @Column('uuid') personId: string;
  @Column('text') kind: 'invitation' | 'reset';
  @Column('text') tokenHash: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) createdBy: string | null;
}
