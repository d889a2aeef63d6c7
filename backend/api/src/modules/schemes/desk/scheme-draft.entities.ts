// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { SchemeDefinition, SchemeDraftState } from '#domain';

/** A new version of a scheme while it is being written; one at a time for each scheme. */
@Entity('scheme_draft')
@Check('scheme_draft_state', "state in ('open', 'published', 'dropped')")
@Index('scheme_draft_one_open', ['schemeKey'], { unique: true, where: "state = 'open'" })
export class SchemeDraft {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') schemeKey: string;
  /** The version that was copied; absent for a scheme that begins here. */
  @ForeignKey('SchemeVersion') @Column('uuid', { nullable: true }) basedOnId: string | null;
  /** The whole definition, with the number that it will have. */
  @Column('jsonb') definition: SchemeDefinition;
  @Column('text') state: SchemeDraftState;
  @Column('integer', { default: 1 }) version: number;
  /** Everybody who wrote in it: none of them publishes it. */
  @Column('jsonb') writtenBy: string[];
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') changedAt: Date;
  /** When somebody asked a colleague to publish it, as it still is. */
  @Column('timestamptz', { nullable: true }) askedAt: Date | null;
  @ForeignKey('SchemeVersion') @Column('uuid', { nullable: true }) publishedId: string | null;
}

/** Everything that is done at the desk. */
export type DeskEntryKind =
  'begun' | 'copied' | 'edited' | 'uploaded' | 'asked' | 'dropped' | 'published' | 'closing_moved' | 'retired';

/** What somebody did at the desk: append-only. */
@Entity('scheme_desk_entry')
@Check(
  'scheme_desk_entry_kind',
  "kind in ('begun', 'copied', 'edited', 'uploaded', 'asked', 'dropped', 'published', 'closing_moved', 'retired')",
)
@Index('scheme_desk_entry_list', ['schemeKey', 'recordedAt', 'id'])
export class SchemeDeskEntry {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') schemeKey: string;
  @ForeignKey('SchemeDraft') @Column('uuid', { nullable: true }) draftId: string | null;
  @ForeignKey('SchemeVersion') @Column('uuid', { nullable: true }) versionId: string | null;
  @Column('text') kind: DeskEntryKind;
  @Column('jsonb', { default: {} }) data: Record<string, unknown>;
  @Column('text', { default: '' }) reason: string;
  @ForeignKey('Person') @Column('uuid', { nullable: true }) personId: string | null;
  @Column('timestamptz') recordedAt: Date;
}
