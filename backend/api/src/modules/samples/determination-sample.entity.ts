// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { SampleMinutes } from '#domain';
import { centsColumn } from '../../platform/columns';

/** A sample of grants that are determined ex officio: prepared by one, drawn by another, with all to draw it again. */
@Entity('determination_sample')
@Index('determination_sample_prepared', ['preparedAt', 'id'])
@Index('determination_sample_period', ['schemeKey', 'fromOn', 'untilOn'], {
  unique: true,
  where: "state <> 'cancelled'",
})
@Check('determination_sample_state', "state in ('prepared', 'drawn', 'cancelled')")
@Check('determination_sample_percentage', 'percentage between 1 and 100')
@Check('determination_sample_period_order', 'from_on <= until_on')
@Check('determination_sample_four_eyes', 'drawn_by is null or drawn_by <> prepared_by')
@Check(
  'determination_sample_minutes',
  "(state = 'drawn') = (minutes is not null) and (state = 'drawn') = (drawn_by is not null)",
)
export class DeterminationSample {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') schemeKey: string;
  /** The first and the last day for determination of the grants that take part. */
  @Column('date') fromOn: string;
  @Column('date') untilOn: string;
  /** The share that is drawn, in percent. */
  @Column('integer') percentage: number;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @ForeignKey('Person') @Column('uuid') preparedBy: string;
  @Column('timestamptz') preparedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) drawnBy: string | null;
  @Column('timestamptz', { nullable: true }) drawnAt: Date | null;
  @Column('integer', { nullable: true }) populationCount: number | null;
  @Column({ ...centsColumn, nullable: true }) populationCents: number | null;
  @Column('integer', { nullable: true }) size: number | null;
  @Column('jsonb', { nullable: true }) minutes: SampleMinutes | null;
}
