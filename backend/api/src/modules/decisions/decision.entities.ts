// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, ForeignKey } from 'typeorm';
import { centsColumn } from '../../platform/columns';

/** A decision in the sense of the Awb. `decidedOn` is when it was taken, `notifiedOn` when the letter became accessible. */
@Entity('decision')
@Index('decision_case', ['applicationId'])
@Index('decision_open_primary', ['applicationId'], {
  unique: true,
  where: "kind in ('grant','partial_grant','refusal','not_processed') and replaced_by_id is null",
})
@Index('decision_open_determination', ['applicationId'], { unique: true, where: "kind = 'determination'" })
@Check(
  'decision_kind',
  `kind in ('grant','partial_grant','refusal','not_processed','determination','extension_granted','extension_refused',
    'objection','penalty','interest','amendment','withdrawal')`,
)
@Check('decision_four_eyes', 'advised_by is null or decided_by <> advised_by')
export class Decision {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') kind: string;
  @Column('date') decidedOn: string;
  @Column('date', { nullable: true }) notifiedOn: string | null;
  @Column('timestamptz', { nullable: true }) notifiedAt: Date | null;
  @Column('date', { nullable: true }) objectionDueOn: string | null;
  @Column(centsColumn) amountCents: number;
  @Column('jsonb', { default: [] }) grounds: string[];
  @Column('text', { default: '' }) reason: string;
  /** The rows, terms and references from which the letter is made; fixed when the decision is taken. */
  @Column('jsonb') facts: Record<string, unknown>;
  @ForeignKey('Mandate') @Column('uuid', { nullable: true }) mandateId: string | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) advisedBy: string | null;
  @ForeignKey('Person') @Column('uuid') decidedBy: string;
  @ForeignKey('Document') @Column('uuid', { nullable: true }) letterDocumentId: string | null;
  @Column('text', { default: 'portal' }) channel: 'portal' | 'post';
  /** The thing that the decision is about when it is not the application itself, for instance an extension request. */
  @Column('uuid', { nullable: true }) subjectId: string | null;
  /** The decision on objection that took the place of this one (Awb 7:11). */
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) replacedById: string | null;
}

/** Who may sign what, by kind and amount, from when till when (Awb 10:1–10:10). */
@Entity('mandate')
@Check('mandate_holder', '(role is null) <> (person_id is null)')
export class Mandate {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text', { nullable: true }) role: string | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) personId: string | null;
  @Column('jsonb') kinds: string[];
  @Column({ ...centsColumn, nullable: true }) maximumCents: number | null;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('text') article: string;
  /** The function under which is signed, for instance "hoofd van de afdeling Wonen". */
  @Column('text') functionTitle: string;
  /** The moment from which the entry no longer counts, when it was ended at once. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}

/** Who changed the mandate register, when and how; one can only add to it. */
@Entity('mandate_change')
@Index('mandate_change_entry', ['mandateId', 'changedAt'])
@Check('mandate_change_kind', "kind in ('entered', 'ended')")
export class MandateChange {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Mandate') @Column('uuid') mandateId: string;
  @Column('text') kind: 'entered' | 'ended';
  @Column('jsonb') data: Record<string, unknown>;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) changedBy: string | null;
  @Column('timestamptz') changedAt: Date;
}
