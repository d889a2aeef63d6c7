// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index } from 'typeorm';

/** A date of a case that became another one. */
export interface MovedDate {
  readonly kind: string;
  readonly key?: string;
  readonly from: string;
  readonly to: string;
}

/** A case whose dates are others under a new calendar, until somebody has looked at it. */
@Entity('recalculated_case')
@Index('recalculated_case_list', ['recalculatedAt', 'applicationId'])
export class RecalculatedCase {
  @ForeignKey('LawDataVersion') @Column('uuid', { primary: true }) versionId: string;
  @ForeignKey('Application') @Column('uuid', { primary: true }) applicationId: string;
  /** What was changed. */
  @Column('jsonb') moved: MovedDate[];
  /** What somebody was told in a letter: it stays as it was told until a person decides. */
  @Column('jsonb') told: MovedDate[];
  @Column('timestamptz') recalculatedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) doneBy: string | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
}
