// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody as a provider knows them, for one organisation: issuer and subject, never a name or an address. */
@Entity('provider_identity')
@Index('provider_identity_person', ['personId'])
export class ProviderIdentity {
  @Column('text', { primary: true }) issuer: string;
  @Column('text', { primary: true }) subject: string;
  @ForeignKey('Organisation') @Column('uuid', { primary: true }) organisationId: string;
  @ForeignKey('Person') @Column('uuid') personId: string;
  @Column('timestamptz') createdAt: Date;
}

/** Each time that somebody got in: how, and with which certainty. */
@Entity('sign_in')
@Index('sign_in_person', ['personId', 'at'])
@Index('sign_in_break_glass', ['at'], { where: "how = 'break_glass'" })
@Check('sign_in_how', "how in ('password','code','provider','break_glass')")
@Check('sign_in_level', "level is null or level in ('basic','low','substantial','high')")
@Check('sign_in_provider', "(how = 'provider') = (issuer is not null)")
export class SignIn {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Person') @Column('uuid') personId: string;
  @Column('timestamptz') at: Date;
  @Column('text') how: 'password' | 'code' | 'provider' | 'break_glass';
  @Column('text', { nullable: true }) issuer: string | null;
  /** What the provider said of the certainty, as it said it. */
  @Column('text', { nullable: true }) acr: string | null;
  @Column('text', { nullable: true }) level: string | null;
  /** When the provider saw a proof. */
  @Column('timestamptz', { nullable: true }) authenticatedAt: Date | null;
}
