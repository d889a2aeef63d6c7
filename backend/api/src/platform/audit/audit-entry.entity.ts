// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who tried or read what: also what was refused. Append-only. */
@Entity('audit_entry')
@Index('audit_entry_at', ['at', 'id'])
@Check('audit_entry_result', "result in ('done', 'refused', 'read', 'failed')")
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: string;
  @Column('timestamptz') at: Date;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text') operation: string;
  @Column('uuid', { nullable: true }) objectId: string | null;
  @Column('text') result: 'done' | 'refused' | 'read' | 'failed';
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) origin: string | null;
  @Column('text', { nullable: true }) requestId: string | null;
}
