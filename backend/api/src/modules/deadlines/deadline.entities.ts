// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** That a person is to hear of a step; it goes into the next digest of that person. */
@Entity('deadline_notice')
@Unique('deadline_notice_once', ['stepId', 'personId'])
@Index('deadline_notice_waiting', ['personId'], { where: 'digest_id is null' })
export class DeadlineNotice {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('DueStep') @Column('uuid') stepId: string;
  @ForeignKey('Person') @Column('uuid') personId: string;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey('MorningDigest') @Column('uuid', { nullable: true }) digestId: string | null;
}

/** The one mail of a morning to a person with everything that is due. */
@Entity('morning_digest')
@Unique('morning_digest_once', ['personId', 'day'])
export class MorningDigest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Person') @Column('uuid') personId: string;
  @Column('date') day: string;
  @Column('timestamptz') madeAt: Date;
}
