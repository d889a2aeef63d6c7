// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What an installation may replace without a release. */
export type LawDataKind = 'holidays' | 'penalty' | 'interest';

/** One whole set of dated data; a later set takes its place and the earlier one stays as it was. */
@Entity('law_data_version')
@Unique('law_data_version_number', ['kind', 'number'])
@Check('law_data_version_kind', "kind in ('holidays', 'penalty', 'interest')")
@Check('law_data_version_origin', "origin in ('start', 'form', 'file')")
export class LawDataVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') kind: LawDataKind;
  /** Counts up from 1 within the kind; the highest number is in force. */
  @Column('integer') number: number;
  /** Why the set was replaced. */
  @Column('text') reason: string;
  /** `start`: came with the product. */
  @Column('text') origin: 'start' | 'form' | 'file';
  @ForeignKey('Person') @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz') recordedAt: Date;
}

/** A day that a decree equates with a recognised holiday (Algemene termijnenwet 3(3)). */
@Entity('holiday_decree_day')
export class HolidayDecreeDay {
  @ForeignKey('LawDataVersion') @Column('uuid', { primary: true }) versionId: string;
  @Column('date', { primary: true }) day: string;
  @Column('text') name: string;
  /** The decree, as it is cited. */
  @Column('text') decree: string;
  @Column('date', { nullable: true }) publishedOn: string | null;
}

/** The amounts of the penalty for a late decision from a day on (Awb 4:17). */
@Entity('penalty_rate')
@Check('penalty_rate_days', 'maximum_days > 0 and first_day_after_notice > 0')
export class PenaltyRateRow {
  @ForeignKey('LawDataVersion') @Column('uuid', { primary: true }) versionId: string;
  @Column('date', { primary: true }) validFrom: string;
  /** So many days at so many cents, in order; together the maximum number of days. */
  @Column('jsonb') tiers: { days: number; centsPerDay: number }[];
  @Column('integer') maximumDays: number;
  /** How many days after the notice of default the first day of the penalty comes. */
  @Column('integer') firstDayAfterNotice: number;
  @Column('text') source: string;
}

/** The statutory interest from a day on (Awb 4:98; BW 6:119, 6:120(1)). */
@Entity('interest_rate')
@Check('interest_rate_bounds', 'basis_points between 1 and 10000')
export class InterestRateRow {
  @ForeignKey('LawDataVersion') @Column('uuid', { primary: true }) versionId: string;
  @Column('date', { primary: true }) validFrom: string;
  /** Hundredths of a percent a year. */
  @Column('integer') basisPoints: number;
  @Column('text') source: string;
}
