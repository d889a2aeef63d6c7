// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A date of a case that became another one, or came; `from` is then absent. */
export interface MovedDate {
  readonly kind: string;
  readonly key?: string;
  readonly from?: string;
  readonly to: string;
}

/** A case whose dates are others under a new calendar or by a budget that was adopted, until somebody has looked at it. */
@Entity('recalculated_case')
@Index('recalculated_case_list', ['recalculatedAt', 'applicationId'])
@Check(
  'recalculated_case_cause',
  'num_nonnulls(version_id, adoption_id) = 1 and cause_id = coalesce(version_id, adoption_id)',
)
export class RecalculatedCase {
  /** The calendar or the adoption. */
  @Column('uuid', { primary: true }) causeId: string;
  @ForeignKey('LawDataVersion') @Column('uuid', { nullable: true }) versionId: string | null;
  @ForeignKey('BudgetAdoption') @Column('uuid', { nullable: true }) adoptionId: string | null;
  @ForeignKey('Application') @Column('uuid', { primary: true }) applicationId: string;
  /** What was changed. */
  @Column('jsonb') moved: MovedDate[];
  /** What somebody was told in a letter: it stays as it was told until a person decides. */
  @Column('jsonb') told: MovedDate[];
  @Column('timestamptz') recalculatedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) doneBy: string | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
}
