// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryGeneratedColumn, ForeignKey } from 'typeorm';
import { centsColumn } from '../../platform/columns';

/** The answer of an assessor to one item of the checklist. */
@Entity('checklist_answer')
@Check('checklist_answer_result', "result in ('yes', 'no', 'not_applicable')")
export class ChecklistAnswer {
  @ForeignKey('Application') @Column('uuid', { primary: true }) applicationId: string;
  @Column('text', { primary: true }) itemKey: string;
  @Column('text') result: 'yes' | 'no' | 'not_applicable';
  @Column('text', { default: '' }) reason: string;
  @ForeignKey('Person') @Column('uuid') answeredBy: string;
  @Column('timestamptz') answeredAt: Date;
}

/** What an assessor proposes to decide; a decider follows it or sends it back. */
@Entity('advice')
@Index('advice_case', ['applicationId'])
@Check('advice_kind', "kind in ('grant', 'refuse', 'not_process')")
export class Advice {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @Column('text') kind: 'grant' | 'refuse' | 'not_process';
  @Column(centsColumn) amountCents: number;
  @Column('jsonb', { default: [] }) grounds: string[];
  @Column('text') reason: string;
  /** Awb 4:7, 4:8, 4:11: whether views were invited, or why not. */
  @Column('text', { nullable: true }) viewsCode: string | null;
  @ForeignKey('Person') @Column('uuid') advisedBy: string;
  @Column('timestamptz') advisedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) returnedBy: string | null;
  @Column('text', { nullable: true }) returnReason: string | null;
}

/** A personal interest that keeps somebody away from a case (Awb 2:4). */
@Entity('conflict_of_interest')
export class ConflictOfInterest {
  @ForeignKey('Application') @Column('uuid', { primary: true }) applicationId: string;
  @ForeignKey('Person') @Column('uuid', { primary: true }) personId: string;
  @Column('text') reason: string;
  @Column('timestamptz') declaredAt: Date;
}
