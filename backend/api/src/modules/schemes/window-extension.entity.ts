// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A later closing moment of the window of a scheme version, for everybody, because the portal could not be reached (Awb 2:21). */
@Entity('window_extension')
@Index('window_extension_version', ['schemeVersionId'])
export class WindowExtension {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('SchemeVersion') @Column('uuid') schemeVersionId: string;
  @ForeignKey('Outage') @Column('uuid') outageId: string;
  @Column('timestamptz') closesAt: Date;
  @Column('text') reason: string;
  @ForeignKey('Person') @Column('uuid') decidedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
