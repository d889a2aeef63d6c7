// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { SchemeDefinition } from '#domain';

/** A published scheme: immutable content with its hash, and the window in which applications may come in. */
@Entity('scheme_version')
@Unique('scheme_version_key', ['schemeKey', 'version'])
export class SchemeVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') schemeKey: string;
  @Column('text') version: string;
  @Column('text') sha256: string;
  @Column('jsonb') definition: SchemeDefinition;
  @Column('timestamptz') opensAt: Date;
  @Column('timestamptz') closesAt: Date;
  @Column('timestamptz') publishedAt: Date;
  @Column('boolean', { default: true }) current: boolean;
  /** Since then the scheme is no longer shown; its cases go on. */
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
}
