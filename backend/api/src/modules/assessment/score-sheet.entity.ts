// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ScoreEntry } from '#domain';

/** A score sheet as an assessor filled it in; a later one of the same case takes its place, and none of them changes. */
@Entity('score_sheet')
@Unique('score_sheet_seq', ['applicationId', 'seq'])
@Check('score_sheet_points', 'points >= 0')
export class ScoreSheet {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @Column('int') seq: number;
  @Column('jsonb') entries: ScoreEntry[];
  @Column('int') points: number;
  /** Whether it reaches what the scheme asks. */
  @Column('boolean') enough: boolean;
  @ForeignKey('Person') @Column('uuid') scoredBy: string;
  @Column('timestamptz') scoredAt: Date;
}
