// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A visit of the province to a project: announced, held, reported and shown to the municipality. */
@Entity('visit')
@Index('visit_grant', ['grantId', 'plannedOn', 'id'])
@Index('visit_day', ['plannedOn'], { where: "state = 'planned'" })
@Check('visit_state', "state in ('planned','cancelled','reported','published')")
@Check('visit_reported', "state not in ('reported','published') or findings <> ''")
export class Visit {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SubsidyGrant') @Column('uuid') grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column('date') plannedOn: string;
  /** The hour at which it begins, `HH:mm`. */
  @Column('text') startsAt: string;
  /** Who comes, as the municipality reads it. */
  @Column('text') visitors: string;
  /** Why, or why it was moved or cancelled. */
  @Column('text') reason: string;
  @ForeignKey('Person') @Column('uuid') plannedBy: string;
  @Column('timestamptz') plannedAt: Date;
  @Column('text', { default: '' }) findings: string;
  /** Homes or other units that were seen, by kind. */
  @Column('jsonb', { default: {} }) seen: Record<string, number>;
  @Column('jsonb', { default: [] }) documentIds: string[];
  @ForeignKey('Person') @Column('uuid', { nullable: true }) reportedBy: string | null;
  @Column('timestamptz', { nullable: true }) reportedAt: Date | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
}

/** What has to happen after a visit. */
@Entity('visit_task')
@Index('visit_task_visit', ['visitId', 'dueOn', 'id'])
export class VisitTask {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Visit') @Column('uuid') visitId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') text: string;
  @Column('date') dueOn: string;
  @Column('date', { nullable: true }) doneOn: string | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) doneBy: string | null;
}
