// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { TermKind, TraceStep } from '#domain';

/**
 * A term of a case as it was last folded from its events: for lists that are ordered by day, never as a source. `foldedOn`
 * is the day to which an open suspension was counted.
 */
@Entity('case_term')
@Index('case_term_open', ['kind', 'dueOn', 'caseId'], { where: 'settled_on is null' })
@Index('case_term_moving', ['foldedOn', 'caseId'], { where: 'moving' })
export class CaseTerm {
  @ForeignKey('Application') @Column('uuid', { primary: true }) caseId: string;
  @Column('text', { primary: true }) kind: TermKind;
  /** Which of several of its kind; empty where there is one. */
  @Column('text', { primary: true, default: '' }) key: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('date') dueOn: string;
  @Column('date', { nullable: true }) settledOn: string | null;
  @Column('jsonb') trace: TraceStep[];
  /** Whether it moves from day to day as long as nothing happens. */
  @Column('boolean', { default: false }) moving: boolean;
  @Column('date') foldedOn: string;
}
