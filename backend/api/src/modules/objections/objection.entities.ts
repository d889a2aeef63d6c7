// SPDX-License-Identifier: EUPL-1.2
import type { HearingWaiver, LateKind, ObjectionChannel, ObjectionFiling, ObjectionOutcome } from '#domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { centsColumn } from '../../platform/columns';
import type { ChangedDate } from '../delivery/grant-change.entities';

const running =
  "'received','confirmed','incomplete','with_committee','hearing_planned','heard','hearing_waived','committee_advised','advised','returned'";
const outcomes = "'inadmissible','unfounded','upheld','partly_upheld'";

/** An objection against a decision (bezwaar), however it came in. */
@Entity('objection')
@Index('objection_case', ['applicationId'])
@Index('objection_open', ['decisionId'], {
  unique: true,
  where: `state not in (${outcomes},'withdrawn')`,
})
@Check('objection_state', `state in (${running},${outcomes},'withdrawn')`)
@Check('objection_term_state', "term_state in ('running','adjourned','delayed','ended')")
@Check('objection_channel', "channel in ('portal','post','counter','email')")
@Check('objection_outcome', `outcome is null or outcome in (${outcomes})`)
@Check('objection_decided', `(state in (${outcomes})) = (outcome is not null and answered_by_id is not null)`)
export class Objection {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  /** The contested decision. */
  @ForeignKey('Decision') @Column('uuid') decisionId: string;
  @Column('text') state: string;
  @Column('text', { default: 'running' }) termState: string;
  @Column('int', { default: 1 }) version: number;
  @Column('text') channel: ObjectionChannel;
  @Column('date') receivedOn: string;
  @Column('date', { nullable: true }) postedOn: string | null;
  @ForeignKey('Person') @Column('uuid') filedBy: string;
  @Column('timestamptz') filedAt: Date;
  @Column('text', { default: '' }) grounds: string;
  @Column('jsonb', { default: [] }) documentIds: string[];
  /** Whether the objector asked to be paid the costs of the objection (Awb 7:15). */
  @Column('boolean', { default: false }) costsAsked: boolean;
  @Column('text') verdict: ObjectionFiling['verdict'];
  @Column('text', { nullable: true }) excuse: string | null;
  @Column('uuid', { nullable: true }) defectId: string | null;
  @Column('text', { nullable: true }) defect: string | null;
  @Column('date', { nullable: true }) defectDueOn: string | null;
  @Column('date', { nullable: true }) defectCuredOn: string | null;
  @Column('text', { nullable: true }) committee: string | null;
  @Column('text', { nullable: true }) committeeOutcome: ObjectionOutcome | null;
  @Column('text', { nullable: true }) committeeAdvice: string | null;
  @Column('date', { nullable: true }) hearingOn: string | null;
  @Column('text', { nullable: true }) hearingPlace: string | null;
  @Column('text', { nullable: true }) hearingWaiver: HearingWaiver | null;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) heardBy: string | null;
  @Column('text', { nullable: true }) hearingReport: string | null;
  /** The last day for the decision, derived anew from what happened. */
  @Column('date') decisionDueOn: string;
  @Column('text', { nullable: true }) outcome: ObjectionOutcome | null;
  /** The decision on the objection. */
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) answeredById: string | null;
}

/** What an assessor who was not involved before advises about an objection. */
@Entity('objection_advice')
@Index('objection_advice_objection', ['objectionId'])
@Check('objection_advice_outcome', `outcome in (${outcomes})`)
@Check('objection_advice_amount', 'amount_cents >= 0 and costs_cents >= 0')
@Check('objection_advice_months', 'months > 0')
export class ObjectionAdvice {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Objection') @Column('uuid') objectionId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @Column('text') outcome: ObjectionOutcome;
  /** Granted or determined in all, after the decision on the objection. */
  @Column(centsColumn) amountCents: number;
  /** Costs of the objection that are paid back (Awb 7:15). */
  @Column({ ...centsColumn, default: 0 }) costsCents: number;
  /** More time for an obligation, in all, where the objection is about that. */
  @Column('int', { nullable: true }) months: number | null;
  /** New last days for obligations. */
  @Column('jsonb', { default: [] }) dates: ChangedDate[];
  @Column('text') reason: string;
  @Column('text', { default: '' }) deviationReason: string;
  @ForeignKey('Person') @Column('uuid') advisedBy: string;
  @Column('timestamptz') advisedAt: Date;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) returnedBy: string | null;
  @Column('text', { nullable: true }) returnReason: string | null;
}

/** A letter about an objection that decides nothing; its id is also the id of its document. */
@Entity('objection_letter')
@Index('objection_letter_objection', ['objectionId'])
export class ObjectionLetter {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Objection') @Column('uuid') objectionId: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @Column('text') kind: string;
  /** All that the letter says, fixed when it was asked for. */
  @Column('jsonb') facts: Record<string, unknown>;
}

/** An appeal before the administrative court, as far as the province has something to do. */
@Entity('appeal')
@Check('appeal_provides', "provides_cents is null or (provides_cents >= 0 and outcome = 'well_founded')")
@Index('appeal_case', ['applicationId'])
@Index('appeal_known', ['applicationId', 'court', 'courtNumber'], { unique: true })
@Check(
  'appeal_about',
  '(decision_id is null) = (late_about is not null) and (late_about is null) = (late_subject_id is null)',
)
@Check('appeal_late_about', "late_about in ('decision','determination','objection')")
@Check(
  'appeal_state',
  "state in ('registered','file_requested','file_sent','decided','new_decision_ordered','withdrawn')",
)
@Check('appeal_outcome', "outcome is null or outcome in ('no_jurisdiction','inadmissible','unfounded','well_founded')")
export class Appeal {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) decisionId: string | null;
  /** On what no decision came in time, where that is what the appeal is about (Awb 6:12): the thing of the penalty. */
  @Column('text', { nullable: true }) lateAbout: Exclude<LateKind, 'court_order'> | null;
  @Column('uuid', { nullable: true }) lateSubjectId: string | null;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column('text') court: string;
  @Column('text') courtNumber: string;
  @Column('date') registeredOn: string;
  @Column('date', { nullable: true }) fileRequestedOn: string | null;
  @Column('date', { nullable: true }) fileDueOn: string | null;
  @Column('date', { nullable: true }) fileSentOn: string | null;
  @ForeignKey('Document') @Column('uuid', { nullable: true }) fileDocumentId: string | null;
  @Column('date', { nullable: true }) decidedOn: string | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('date', { nullable: true }) newDecisionDueOn: string | null;
  /** The amount with which the court itself provided. */
  @Column({ ...centsColumn, nullable: true }) providesCents: number | null;
  /** The decision that was taken anew, or that carries the judgment out. */
  @ForeignKey('Decision') @Column('uuid', { nullable: true }) newDecisionId: string | null;
}
