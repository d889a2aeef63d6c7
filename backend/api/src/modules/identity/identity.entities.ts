// SPDX-License-Identifier: EUPL-1.2
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  ForeignKey,
} from 'typeorm';

/** The province or a municipality, with the days between which it exists. */
@Entity('organisation')
@Check('organisation_kind', "kind in ('province', 'municipality')")
@Check('organisation_kvk', "kvk is null or kvk ~ '^[0-9]{8}$'")
@Check('organisation_rsin', "rsin is null or rsin ~ '^[0-9]{9}$'")
@Check('organisation_oin', "oin is null or oin ~ '^[0-9]{20}$'")
@Index('organisation_cbs_code', ['cbsCode'], { unique: true })
@Index('organisation_kvk_once', ['kvk'], { unique: true })
@Index('organisation_rsin_once', ['rsin'], { unique: true })
export class Organisation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: 'province' | 'municipality';
  @Column('text', { nullable: true }) cbsCode: string | null;
  @Column('text') name: string;
  @Column('text') sortName: string;
  @Column('text', { nullable: true }) housingRegion: string | null;
  /** Number in the trade register. */
  @Column('text', { nullable: true }) kvk: string | null;
  @Column('text', { nullable: true }) rsin: string | null;
  /** Number for exchange between governments. */
  @Column('text', { nullable: true }) oin: string | null;
  @Column('date', { nullable: true }) validFrom: string | null;
  @Column('date', { nullable: true }) validTo: string | null;
  @ManyToOne(() => Organisation, { nullable: true })
  @JoinColumn({ name: 'successor_id', foreignKeyConstraintName: 'organisation_successor' })
  successor: Relation<Organisation> | null;
  @Column('uuid', { nullable: true }) successorId: string | null;
  /** Whether the organisation said that it can be reached electronically (Awb 2:8); null = not asked yet. */
  @Column('boolean', { nullable: true }) electronicMessages: boolean | null;
  @Column('date', { nullable: true }) electronicMessagesSince: string | null;
}

@Entity('person')
@Index('person_email', ['email'], { unique: true })
export class Person {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Always lower case. */
  @Column('text') email: string;
  @Column('text') name: string;
  /** Empty until the person sets a password. */
  @Column('text') passwordHash: string;
  @Column('boolean', { default: true }) active: boolean;
}

/** What a person may do in an organisation: one row per role. */
@Entity('membership')
@Check(
  'membership_role',
  "role in ('read','fill','submit','manage','assessor','decider','finance','administrator','auditor')",
)
export class Membership {
  @Column('uuid', { primary: true }) personId: string;
  @Column('uuid', { primary: true }) organisationId: string;
  @Column('text', { primary: true }) role: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'membership_person' })
  person: Relation<Person>;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id', foreignKeyConstraintName: 'membership_organisation' })
  organisation: Relation<Organisation>;
}

/** A session: only the hash of its id is stored. */
@Entity('web_session')
@Index('web_session_expires', ['expiresAt'])
export class WebSession {
  @Column('text', { primary: true }) idHash: string;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) personId: string | null;
  @Column('jsonb') data: Record<string, unknown>;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
