// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { formatDateLong, localDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { DocumentsService } from '../documents/documents.service';
import { Organisation } from '../identity/identity.entities';
import { renderReceipt } from '../letters';
import type { Appeal } from './objection.entities';

interface FileRow {
  file_name: string;
  kind: string;
  purpose: string;
  sha256: string;
  uploaded_on: string;
}

const purposes: Readonly<Record<string, string>> = {
  application: 'bij de aanvraag',
  report: 'bij een melding',
  determination: 'bij de vaststelling',
  letter: 'brief van de provincie',
  receipt: 'kopie van wat is ingediend',
  extension: 'bij een verzoek om uitstel',
  objection: 'bij het bezwaar',
  views: 'bij een zienswijze',
  default_notice: 'ingebrekestelling',
  amendment: 'bij een verzoek om wijziging',
};

/** The file for the court: a numbered list of all documents of the case, by the day on which they came in (Awb 8:42). */
@Injectable()
export class CourtFiles {
  constructor(
    private readonly cases: CaseFiles,
    private readonly documents: DocumentsService,
  ) {}

  /** Makes the list and stores it with the case; answers the id of its document. */
  async list(tx: Tx, application: Application, appeal: Appeal): Promise<string> {
    const rows = await tx.query<FileRow>(
      `select file_name, kind, purpose, sha256, (uploaded_at at time zone 'Europe/Amsterdam')::date::text as uploaded_on
         from document where case_id = $1 and removed_at is null and locked_at is not null order by uploaded_at, id`,
      [application.id],
    );
    const { scheme } = await this.cases.schemeOf(tx, application);
    const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
    const authority = scheme.legal.authority.nl;
    const bytes = await renderReceipt(
      {
        language: 'nl',
        title: `Stukken voor ${appeal.court}, zaaknummer ${appeal.courtNumber}`,
        authority: authority.charAt(0).toUpperCase() + authority.slice(1),
        caseNumber: application.number,
        scheme: scheme.legal.citation.nl,
        applicant: organisation.name,
        submittedBy: tx.actor.name,
        submittedAt: formatDateLong(tx.today),
        sections: [],
        documents: rows.map((row, index) => ({
          title: `${index + 1}. ${purposes[row.purpose] ?? row.purpose}, ${formatDateLong(localDate(row.uploaded_on))}`,
          fileName: row.file_name,
          sha256: row.sha256,
        })),
        amountRows: [],
      },
      tx.now,
    );
    const { id } = await this.documents.store(tx, {
      caseId: application.id,
      organisationId: application.organisationId,
      kind: 'court_file',
      purpose: 'letter',
      fileName: `${application.number}-stukken-rechtbank.pdf`,
      mediaType: 'application/pdf',
      bytes,
      audience: 'everyone',
      uploadedBy: tx.actor.personId,
    });
    return id;
  }
}
