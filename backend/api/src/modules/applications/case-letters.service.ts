// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { Organisation, Person } from '../identity/identity.entities';
import { type LetterCase, letterFor, type LetterFacts, renderLetter } from '../letters';
import { Notifications } from '../notifications/notifications.service';
import { PostalLetters } from '../notifications/postal-letters';
import type { Application } from './application.entities';
import type { CaseScheme } from './case-files.service';

/** A letter about a case that decides nothing. Its id is that of its document too. */
export interface CaseLetter {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** On paper, whatever the municipality wants: it goes to somebody else. */
  readonly byPost?: boolean;
  /** Name and address of a third party. */
  readonly addressee?: string;
}

/** The file of a letter. */
export interface LetterFile {
  readonly id: string;
  readonly fileName: string;
  /** Only the province reads what went to a third party. */
  readonly audience?: 'everyone' | 'province';
}

/** The authority of a municipality, as a letter names it. */
export const collegeOf = (name: string): string => `College van burgemeester en wethouders van ${name}`;

const signerFunction = 'beoordelaar subsidies';

/** Brings letters about a case to who they are for: in the portal, or on paper. @source Awb 2:8 */
@Injectable()
export class CaseLetters {
  constructor(
    private readonly documents: DocumentsService,
    private readonly notifications: Notifications,
    private readonly postal: PostalLetters,
  ) {}

  /**
   * Brings a letter of a locked case: at once to a municipality that can be reached electronically, otherwise by the list
   * for the post. What was brought already is not brought again.
   */
  async bring(
    tx: Tx,
    { id: applicationId, organisationId }: Application,
    { id, kind, subject, byPost = false, addressee }: CaseLetter,
    inPortal: () => Promise<void>,
  ): Promise<void> {
    if (await tx.manager.existsBy(Document, { id })) return;
    const { electronicMessages } = await tx.manager.findOneByOrFail(Organisation, { id: organisationId });
    if (!byPost && electronicMessages === true) return inPortal();
    const told = { causeId: id, applicationId, organisationId, kind, subject };
    await this.postal.queue(tx, { ...told, ...(addressee === undefined ? {} : { addressee }) });
  }

  /** Puts the message about a letter among those of the municipality. */
  async message(
    tx: Tx,
    { id: applicationId, organisationId }: Application,
    { id, kind, subject }: CaseLetter,
  ): Promise<void> {
    const told = { applicationId, organisationId, kind, subject };
    await this.notifications.message(tx, { ...told, documentId: id, decisionId: null, channel: 'portal' });
  }

  /** Makes the document. */
  async store(
    tx: Tx,
    { id: caseId, organisationId }: Application,
    { id, fileName, audience = 'everyone' }: LetterFile,
    facts: LetterFacts,
  ): Promise<void> {
    await this.documents.store(tx, {
      id,
      caseId,
      organisationId,
      kind: facts.kind,
      purpose: 'letter',
      fileName,
      mediaType: 'application/pdf',
      bytes: await renderLetter(letterFor(facts), tx.now),
      audience,
      uploadedBy: null,
    });
  }

  /** What a letter of an assessor rests on; it goes to the municipality. */
  async base(
    tx: Tx,
    application: Application,
    { scheme, type }: CaseScheme,
    { by, on }: { readonly by: string | null; readonly on: LocalDate },
  ): Promise<LetterCase> {
    const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
    const signer = by === null ? undefined : await tx.manager.findOneByOrFail(Person, { id: by });
    return {
      legal: scheme.legal,
      typeName: type.name.nl,
      caseNumber: application.number,
      projectName: application.projectName,
      recipient: { name: collegeOf(organisation.name) },
      signer: { name: signer?.name ?? '', functionTitle: signerFunction },
      date: on,
      objectionAddress: '',
    };
  }
}
