// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An invitation to state views before a decision to somebody's detriment is taken, and what came of it (Awb 4:7–4:9). */
@Entity('views_invitation')
@Index('views_invitation_case', ['applicationId', 'invitedOn', 'id'])
@Check('views_invitation_state', "state in ('invited','received','expired','waived')")
@Check('views_invitation_subject', "subject in ('advice','determination','amendment','withdrawal','objection')")
@Check(
  'views_invitation_of',
  "(invited_of = 'applicant') = (addressee is null) and invited_of in ('applicant','third_party')",
)
@Check('views_invitation_received', "(state = 'received') = (received_on is not null and manner is not null)")
@Check('views_invitation_days', 'days > 0 and due_on > invited_on')
export class ViewsInvitation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Application') @Column('uuid') applicationId: string;
  @ForeignKey('Organisation') @Column('uuid') organisationId: string;
  /** The decision that is prepared. */
  @Column('text') subject: string;
  /** What that decision is about when it is not the application itself: a grant, or one change of it. */
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('text') invitedOf: 'applicant' | 'third_party';
  /** Name and address of a third party. */
  @Column('text', { nullable: true }) addressee: string | null;
  /** What the province intends, and on which facts. */
  @Column('text') about: string;
  @Column('int') days: number;
  @Column('date') invitedOn: string;
  @Column('date') dueOn: string;
  @Column('text') state: string;
  @Column('int', { default: 1 }) version: number;
  @Column('text', { nullable: true }) manner: 'written' | 'oral' | null;
  @Column('date', { nullable: true }) receivedOn: string | null;
  /** The views themselves, or the report of what was said. */
  @Column('text', { default: '' }) content: string;
  @Column('jsonb', { default: [] }) documentIds: string[];
  /** What the province does with the views; stands in the letter of the decision. */
  @Column('text', { nullable: true }) reply: string | null;
  @ForeignKey('Person') @Column('uuid') invitedBy: string;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}
