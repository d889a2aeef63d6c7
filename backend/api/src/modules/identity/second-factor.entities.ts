// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey } from 'typeorm';

/** The secret that a person shares with an app on their telephone; encrypted. */
@Entity('second_factor')
export class SecondFactor {
  @ForeignKey('Person') @Column('uuid', { primary: true }) personId: string;
  @Column('text') secret: string;
  /** Empty until the first good code. */
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  /** The time step of the last code that was used: no code counts twice. */
  @Column('bigint', { default: 0 }) lastStep: number;
}

/** A code on paper for somebody who lost the telephone; only its hash is stored, and it works once. */
@Entity('recovery_code')
export class RecoveryCode {
  @ForeignKey('Person') @Column('uuid', { primary: true }) personId: string;
  @Column('text', { primary: true }) codeHash: string;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
