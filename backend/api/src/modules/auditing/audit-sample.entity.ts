// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { PopulationKind, SampleMethod, SampleMinutes } from '#domain';
import { centsColumn } from '../../platform/columns';

/** A sample of an auditor, with everything needed to draw it again. Append-only. */
@Entity('audit_sample')
@Index('audit_sample_drawn', ['drawnAt', 'id'])
@Check('audit_sample_method', "method in ('random', 'monetary_unit')")
@Check('audit_sample_kind', "kind in ('cases', 'decisions', 'payments')")
export class AuditSample {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Person') @Column('uuid') drawnBy: string;
  @Column('timestamptz') drawnAt: Date;
  @Column('text') kind: PopulationKind;
  @Column('text') method: SampleMethod;
  @Column('text') seed: string;
  @Column('integer') size: number;
  @Column('integer') populationCount: number;
  @Column(centsColumn) populationCents: number;
  @Column('jsonb') minutes: SampleMinutes;
}
