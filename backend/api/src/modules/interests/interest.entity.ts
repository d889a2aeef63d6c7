// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An interest in everything of one municipality, which keeps somebody of the province away from all its cases (Awb 2:4). */
@Entity('organisation_interest')
@Index('organisation_interest_open', ['personId', 'organisationId'], { unique: true, where: 'ended_at is null' })
@Index('organisation_interest_organisation', ['organisationId'])
@Check('organisation_interest_ended', '(ended_at is null) = (ended_by is null)')
@Check('organisation_interest_other_person', 'ended_by is null or ended_by <> person_id')
export class OrganisationInterest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Person') @Column('uuid') personId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') reason: string;
  @Column('timestamptz') declaredAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('text', { nullable: true }) endReason: string | null;
}
