// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, ForeignKey } from 'typeorm';

/** A file of a case: an upload of the municipality, or a letter of the province. The bytes never change. */
@Entity('document')
@Index('document_case', ['caseId'])
@Check('document_audience', "audience in ('everyone', 'province')")
@Check('document_size', 'size_bytes > 0')
export class Document {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @ForeignKey('Application') @Column('uuid') caseId: string;
  /** Upload: the key of the document rule. Letter: its kind. */
  @Column('text') kind: string;
  @Column('text') purpose:
    | 'application'
    | 'report'
    | 'determination'
    | 'letter'
    | 'receipt'
    | 'extension'
    | 'views'
    | 'default_notice'
    | 'visit'
    | 'amendment'
    | 'objection';
  @Column('text') fileName: string;
  @Column('text') mediaType: string;
  @Column('int') sizeBytes: number;
  @Column('text') sha256: string;
  @Column('text') storageKey: string;
  @Column('text') audience: 'everyone' | 'province';
  @ForeignKey('Person') @Column('uuid', { nullable: true }) uploadedBy: string | null;
  @Column('timestamptz') uploadedAt: Date;
  /** Set when the file became part of a submission or report: from then on it stays. */
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
