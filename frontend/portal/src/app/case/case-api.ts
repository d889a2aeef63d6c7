// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, type HttpContext, type HttpEvent } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Answers } from '#domain';
import type {
  ChecklistAnswerRequest,
  CommandResponse,
  DecisionPreviewResponse,
  DecisionRequest,
  DeterminationPreviewResponse,
  DeterminationRequest,
  DocumentResponse,
  SavedPageResponse,
  StartApplicationRequest,
} from './api-models';
import { type CaseCommand, type CaseCommands, commandPaths } from './case-commands';

export const api = '/api/v1';

/** For what a file is added. */
export type DocumentPurpose =
  'application' | 'report' | 'determination' | 'extension' | 'amendment' | 'views' | 'objection';

/**
 * Everything that can be done with a case. Run it in a `Command` of the page and pass its context on:
 * `command.run((context) => caseApi.send('withdraw', id, { expectedVersion, reason }, context))`.
 */
@Injectable({ providedIn: 'root' })
export class CaseApi {
  private readonly http = inject(HttpClient);

  /** The id is that of the thing that changes: the case, an obligation, a request for time, the grant or a payment. */
  send<C extends CaseCommand>(
    command: C,
    id: string,
    body: CaseCommands[C],
    context: HttpContext,
  ): Observable<CommandResponse> {
    const [things, noun] = commandPaths[command];
    return this.http.post<CommandResponse>(`${api}/${things}/${encodeURIComponent(id)}/${noun}`, body, { context });
  }

  start(body: StartApplicationRequest, context: HttpContext): Observable<CommandResponse> {
    return this.http.post<CommandResponse>(`${api}/applications`, body, { context });
  }

  savePage(
    id: string,
    pageKey: string,
    body: { readonly revision: number; readonly answers: Answers },
    context: HttpContext,
  ): Observable<SavedPageResponse> {
    const page = `${api}/applications/${encodeURIComponent(id)}/pages/${encodeURIComponent(pageKey)}`;
    return this.http.put<SavedPageResponse>(page, body, { context });
  }

  answerChecklist(
    id: string,
    itemKey: string,
    body: ChecklistAnswerRequest,
    context: HttpContext,
  ): Observable<unknown> {
    const item = `${api}/applications/${encodeURIComponent(id)}/checklist/${encodeURIComponent(itemKey)}`;
    return this.http.put(item, body, { context });
  }

  previewDecision(id: string, body: DecisionRequest, context?: HttpContext): Observable<DecisionPreviewResponse> {
    return this.http.post<DecisionPreviewResponse>(
      `${api}/applications/${encodeURIComponent(id)}/decision-previews`,
      body,
      {
        context,
      },
    );
  }

  previewDetermination(
    grantId: string,
    body: DeterminationRequest,
    context?: HttpContext,
  ): Observable<DeterminationPreviewResponse> {
    const previews = `${api}/grants/${encodeURIComponent(grantId)}/determination-previews`;
    return this.http.post<DeterminationPreviewResponse>(previews, body, { context });
  }

  /** Sends a file and tells how far it is. */
  upload(
    id: string,
    file: File,
    about: { readonly kind: string; readonly purpose: DocumentPurpose },
    context: HttpContext,
  ): Observable<HttpEvent<DocumentResponse>> {
    const form = new FormData();
    form.append('kind', about.kind);
    form.append('purpose', about.purpose);
    form.append('file', file, file.name);
    return this.http.post<DocumentResponse>(`${api}/applications/${encodeURIComponent(id)}/documents`, form, {
      context,
      observe: 'events',
      reportProgress: true,
    });
  }

  /** Sends the scan of an objection or a notice of default that came by post or e-mail, or a photo of a visit. */
  uploadScan(
    id: string,
    kind: 'objection' | 'default_notice' | 'visit',
    file: File,
    context: HttpContext,
  ): Observable<HttpEvent<DocumentResponse>> {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file, file.name);
    const scans = `${api}/applications/${encodeURIComponent(id)}/scans`;
    return this.http.post<DocumentResponse>(scans, form, { context, observe: 'events', reportProgress: true });
  }

  removeDocument(id: string, context: HttpContext): Observable<unknown> {
    return this.http.delete(`${api}/documents/${encodeURIComponent(id)}`, { context });
  }
}

/** Where a file can be downloaded. */
export function documentHref(id: string): string {
  return `${api}/documents/${encodeURIComponent(id)}/content`;
}
