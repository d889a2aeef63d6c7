// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique, ForeignKey } from 'typeorm';

/** What happened in a case: append-only, gapless per case. Names and free text live in the side table. */
@Entity('case_event')
@Unique('case_event_seq', ['caseId', 'caseSeq'])
@Index('case_event_recorded', ['recordedAt'])
@Check('case_event_audience', "audience in ('everyone', 'province')")
export class CaseEvent {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') caseId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('int') caseSeq: number;
  @Column('text') type: string;
  @Column('text') audience: 'everyone' | 'province';
  @Column('jsonb', { default: {} }) data: Record<string, unknown>;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) actorId: string | null;
  @ForeignKey('Organisation') @Column('uuid', { nullable: true }) actorOrganisationId: string | null;
  @Column('date') occurredOn: string;
  @Column('timestamptz') recordedAt: Date;
}

/** Free text and names that belong to an event, apart so that they can be erased. */
@Entity('case_event_text')
export class CaseEventText {
  @ForeignKey('CaseEvent') @Column('uuid', { primary: true }) eventId: string;
  @ForeignKey('Application') @Column('uuid') caseId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') salt: string;
  @Column('text') body: string;
  @Column('text') actorName: string;
}
