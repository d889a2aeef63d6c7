// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  extensionLifecycle,
  extensionRefusal,
  type ExtensionState,
  fieldError,
  type FieldError,
  type LocalDate,
  type ObligationState,
  type Refusal,
  sentenceFor,
} from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { DocumentsService } from '../documents/documents.service';
import { ExtensionRequest } from './delivery.entities';
import type { ExtensionWishRequest } from './extensions.dto';
import type { GrantFile } from './grants.service';
import { type ObligationFile, ObligationFiles } from './obligation-files';

/** One obligation with the months that are asked for it. */
export interface Wish {
  readonly file: ObligationFile;
  readonly months: number;
}

/** Asks for more time; the case is locked. */
@Injectable()
export class ExtensionAsking {
  constructor(
    private readonly files: ObligationFiles,
    private readonly documents: DocumentsService,
  ) {}

  /** What the law and the scheme say against so many months more; the states are those of the other requests. */
  async refusal(
    tx: Tx,
    { obligation, rule }: ObligationFile,
    months: number,
    { askedOn, except }: { readonly askedOn: LocalDate; readonly except?: string },
  ): Promise<Refusal | undefined> {
    const requests = await this.earlier(tx, obligation.id, except);
    const state = obligation.state as ObligationState;
    const dueOn = obligation.dueOn as LocalDate | null;
    return extensionRefusal({ rule, state, months, requests, dueOn, askedOn });
  }

  /** The states of the requests about an obligation, save one. */
  async earlier(tx: Tx, obligationId: string, except?: string): Promise<ExtensionState[]> {
    const requests = await tx.manager.findBy(ExtensionRequest, { obligationId });
    return requests.filter(({ id }) => id !== except).map(({ state }) => state as ExtensionState);
  }

  /** The obligations with what is asked for each; all that is wrong is said at once. @throws RefusedError */
  async wishes(tx: Tx, { grant }: GrantFile, asked: readonly ExtensionWishRequest[]): Promise<Wish[]> {
    const found: Wish[] = [];
    const wrong: { error: FieldError; refusal: Refusal }[] = [];
    for (const [place, { obligationId, months }] of asked.entries()) {
      const file = await this.files.lock(tx, obligationId);
      const twice = found.some((one) => one.file.obligation.id === obligationId);
      const refusal: Refusal | undefined =
        file.grant.id !== grant.id || twice
          ? { code: 'EXTENSION_NOT_POSSIBLE', source: file.rule.article }
          : await this.refusal(tx, file, months, { askedOn: tx.today });
      if (refusal) wrong.push({ error: errorAt(place, refusal), refusal });
      found.push({ file, months });
    }
    const [first] = wrong;
    if (first)
      throw new RefusedError(
        first.refusal,
        wrong.map(({ error }) => error),
      );
    return found;
  }

  /** Writes the requests: each for one obligation, made in one go. */
  async ask(
    tx: Tx,
    wishes: readonly Wish[],
    { reason, documentIds = [] }: { readonly reason: string; readonly documentIds?: readonly string[] },
  ): Promise<ExtensionRequest[]> {
    const [first] = wishes;
    if (!first) return [];
    await this.documents.lockAll(tx, documentIds, { caseId: first.file.application.id, purpose: 'extension' });
    const requests: ExtensionRequest[] = [];
    for (const { file, months } of wishes) {
      const { application, obligation } = file;
      const asked: ExtensionRequest = await tx.manager.save(
        ExtensionRequest,
        tx.manager.create(ExtensionRequest, {
          obligationId: obligation.id,
          applicationId: application.id,
          organisationId: application.organisationId,
          state: extensionLifecycle.initial,
          months,
          reason,
          documentIds: [...documentIds],
          askedWith: requests[0]?.id ?? null,
          requestedBy: tx.actor.personId ?? undefined,
          requestedAt: tx.now,
        }),
      );
      requests.push(asked);
      await this.files.change(tx, obligation, {});
      await tx.record({
        type: 'ExtensionRequested',
        caseId: application.id,
        organisationId: application.organisationId,
        data: { extensionId: asked.id, obligationId: obligation.id, key: obligation.key, months, documentIds },
        text: reason,
      });
    }
    return requests;
  }
}

function errorAt(place: number, refusal: Refusal): FieldError {
  return fieldError(`wishes.${place}.months`, 'DOES_NOT_HOLD', sentenceFor(refusal, 'nl'), sentenceFor(refusal, 'en'));
}
