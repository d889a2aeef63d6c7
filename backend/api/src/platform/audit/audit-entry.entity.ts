// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who tried or read what: also what was refused. Append-only. */
@Entity('audit_entry')
@Index('audit_entry_at', ['at', 'id'])
@Index('audit_entry_case', ['caseId', 'at', 'id'])
@Index('audit_entry_person', ['personId', 'at', 'id'])
@Index('audit_entry_organisation', ['organisationId', 'at', 'id'])
@Index('audit_entry_operation', ['operation', 'at', 'id'])
@Index('audit_entry_result_at', ['result', 'at', 'id'])
@Index('audit_entry_origin', ['origin', 'at', 'id'])
@Index('audit_entry_request', ['requestId'])
@Check('audit_entry_behalf', "on_behalf ~ '^(board|(mandate|organisation|person):[0-9a-f-]{36})$'")
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
  /** Joins everything that one request did. */
  @Column('text', { nullable: true }) requestId: string | null;
  /** What kind of thing `objectId` is: the word in its address, such as `applications`. */
  @Column('text', { nullable: true }) objectKind: string | null;
  /** The case to which the object belongs, if any. */
  @Column('uuid', { nullable: true }) caseId: string | null;
  /** For whom it was done: `board`, or `mandate:`, `organisation:` or `person:` with an id. */
  @Column('text', { nullable: true }) onBehalf: string | null;
}
