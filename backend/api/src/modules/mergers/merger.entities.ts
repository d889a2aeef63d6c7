// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A merger of municipalities: proposed by one administrator, carried out by another. */
@Entity('merger')
@Index('merger_proposed', ['proposedAt', 'id'])
@Index('merger_open', ['successorId'], { unique: true, where: "state = 'proposed'" })
@Check('merger_state', "state in ('proposed','done','retracted')")
@Check('merger_settled', "(state = 'proposed') = (settled_by is null) and (settled_by is null) = (settled_at is null)")
@Check('merger_four_eyes', "state <> 'done' or settled_by <> proposed_by")
@Check('merger_predecessors', 'cardinality(predecessor_ids) > 0')
export class MunicipalMerger {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { array: true }) predecessorIds: string[];
  @ForeignKey('Organisation') @Column('uuid') successorId: string;
  /** The first day of the successor in their place. */
  @Column('date') effectiveOn: string;
  /** The law or decision on which it rests. */
  @Column('text') reference: string;
  @Column('text') state: 'proposed' | 'done' | 'retracted';
  @ForeignKey('Person') @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) settledBy: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  /** How much of each predecessor went over, in numbers; empty until it was carried out. */
  @Column('jsonb', { nullable: true }) moved: unknown;
}

/** Who followed whom as the legal person: the walls between municipalities read it. Only added to. */
@Entity('organisation_succession')
@Index('organisation_succession_successor', ['successorId'])
@Check('organisation_succession_other', 'predecessor_id <> successor_id')
export class OrganisationSuccession {
  @ForeignKey('Organisation') @PrimaryColumn('uuid') predecessorId: string;
  @ForeignKey('Organisation') @Column('uuid') successorId: string;
  @ForeignKey('MunicipalMerger') @Column('uuid') mergerId: string;
  @Column('date') effectiveOn: string;
  /** The last line of the ledger before it: what was booked until then stays in the name of the predecessor. */
  @Column('bigint') lastPostingId: string;
  @Column('timestamptz') recordedAt: Date;
}
