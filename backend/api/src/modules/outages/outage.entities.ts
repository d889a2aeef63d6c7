// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A time in which the portal could not be reached (Awb 2:21). */
@Entity('outage')
@Check('outage_order', 'ends_at > starts_at')
export class Outage {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  /** What did not work, for the people of the province. */
  @Column('text') what: string;
  /** What municipalities are told. */
  @Column('text') publicReason: string;
  @ForeignKey('Person') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}

/** A term within which a municipality acts in the portal. */
export type TouchedTerm = 'cure' | 'views' | 'objection' | 'objection_cure';

/** A term that ended during or shortly after an outage, on which somebody decides. */
@Entity('outage_proposal')
@Index('outage_proposal_outage', ['outageId', 'dueAt', 'id'])
@Check('outage_proposal_subject', '(application_id is null) <> (scheme_version_id is null)')
@Check('outage_proposal_state', "state in ('open', 'extended', 'not_extended')")
export class OutageProposal {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Outage') @Column('uuid') outageId: string;
  @ForeignKey('Application') @Column('uuid', { nullable: true }) applicationId: string | null;
  @ForeignKey('SchemeVersion') @Column('uuid', { nullable: true }) schemeVersionId: string | null;
  @Column('text') kind: 'window' | TouchedTerm;
  /** Which one of that kind: the invitation or the decision; empty where there is only one. */
  @Column('text', { default: '' }) key: string;
  /** The end of the term as it stood. */
  @Column('timestamptz') dueAt: Date;
  /** The end of the term that is proposed. */
  @Column('timestamptz') proposedUntil: Date;
  @Column('text', { default: 'open' }) state: 'open' | 'extended' | 'not_extended';
  @Column('timestamptz', { nullable: true }) extendedUntil: Date | null;
  @Column('text', { default: '' }) reason: string;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
}
