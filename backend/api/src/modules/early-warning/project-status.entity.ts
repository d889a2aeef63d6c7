// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ProjectSignal, WarningLevel } from '#domain';

/**
 * Where a granted project stands, as last derived from its obligations and reports: for lists and sums, never as a source.
 * Homes are numbers; of the last report, or all of them once the completion was accepted and nothing was reported.
 */
@Entity('project_status')
@Index('project_status_case', ['applicationId'])
@Index('project_status_derived', ['derivedOn', 'grantId'], { where: 'running' })
@Check('project_status_level', "level in ('none','attention','serious')")
@Check(
  'project_status_homes',
  'homes_promised >= 0 and homes_permitted >= 0 and homes_placed >= 0 and homes_occupied >= 0',
)
export class ProjectStatus {
  @ForeignKey('SubsidyGrant') @Column('uuid', { primary: true }) grantId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') level: WarningLevel;
  @Column('jsonb') signals: ProjectSignal[];
  /** Whether the grant still runs; otherwise nothing changes from day to day. */
  @Column('boolean') running: boolean;
  @Column('int') homesPromised: number;
  @Column('int') homesPermitted: number;
  @Column('int') homesPlaced: number;
  @Column('int') homesOccupied: number;
  /** How much is done, as last reported; null while nothing was. */
  @Column('int', { nullable: true }) percentage: number | null;
  /** The last day for completion. */
  @Column('date', { nullable: true }) dueOn: string | null;
  /** When the municipality expects to be ready, or the last day while it does not say. */
  @Column('date', { nullable: true }) expectedOn: string | null;
  /** The day of completion, as accepted. */
  @Column('date', { nullable: true }) completedOn: string | null;
  @Column('date') derivedOn: string;
}
