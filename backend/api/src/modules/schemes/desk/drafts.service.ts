// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  applyEdits,
  decide,
  fieldError,
  problemErrors,
  type SchemeDefinition,
  type SchemeDraftAction,
  schemeDraftLifecycle,
  type SchemeEdit,
} from '#domain';
import type { Actor } from '../../../platform/actor';
import { notFound, orRefuse, RefusedError, refuseStale } from '../../../platform/refused.error';
import type { Tx } from '../../../platform/work/tx';
import { Work } from '../../../platform/work/work';
import { SchemeVersion } from '../scheme-version.entity';
import { SchemesService } from '../schemes.service';
import type { DraftCommandResponse, SchemeEditRequest, SchemeFileRequest } from './desk.dto';
import { countOfChanges, definitionInForce, nextVersion } from './draft-facts';
import { schemeIn } from './uploaded-scheme';
import { type DeskEntryKind, SchemeDeskEntry, SchemeDraft } from './scheme-draft.entities';

/** A version of which somebody asked that a colleague publishes it; `causeId` differs each time. */
export interface AskedPublication {
  readonly causeId: string;
  readonly draftId: string;
  readonly scheme: SchemeDefinition;
  readonly writtenBy: readonly string[];
}

/** Writing a new version of a scheme: from a copy of the one in force, by fields or by files. */
@Injectable()
export class DraftsService {
  private tell: (tx: Tx, asked: AskedPublication) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly work: Work,
    private readonly schemes: SchemesService,
  ) {}

  /** Copies the version in force. @throws RefusedError SCHEME_DRAFT_OPEN when somebody is writing already */
  copy(actor: Actor, schemeKey: string): Promise<DraftCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const inForce = await this.schemes.currentVersion(tx, schemeKey);
      const definition = { ...definitionInForce(inForce), version: await numberAfter(tx, schemeKey) };
      return this.make(tx, schemeKey, definition, inForce.id);
    });
  }

  /**
   * Begins a scheme that is not there yet, from its files. @throws RefusedError SCHEME_INVALID with file, line and column of
   * each error; SCHEME_DRAFT_OPEN when somebody is writing it already
   */
  begin(actor: Actor, files: readonly SchemeFileRequest[]): Promise<DraftCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const scheme = schemeIn(files);
      if (await tx.manager.existsBy(SchemeVersion, { schemeKey: scheme.key })) {
        const nl = `De regeling ${scheme.key} bestaat al. Maak een nieuwe versie op de pagina van die regeling.`;
        const en = `The scheme ${scheme.key} exists already. Make a new version on the page of that scheme.`;
        throw new RefusedError({ code: 'SCHEME_INVALID' }, [fieldError('scheme.yaml:1:1', 'WRONG_FORM', nl, en)]);
      }
      return this.make(tx, scheme.key, { ...scheme, version: '1' }, null);
    });
  }

  /** Gives fields other values. @throws RefusedError SCHEME_INVALID with everything that would be wrong */
  edit(
    actor: Actor,
    id: string,
    command: { expectedVersion: number; edits: readonly SchemeEditRequest[] },
  ): Promise<DraftCommandResponse> {
    const edits = command.edits.map(({ path, value }): SchemeEdit => ({ path, value }));
    return this.work.run(actor, async (tx) => {
      const draft = await this.lock(tx, id, command.expectedVersion);
      await this.may(tx, draft, 'edit');
      const parsed = applyEdits(draft.definition, edits, draft.definition.version);
      if ('problems' in parsed) throw new RefusedError({ code: 'SCHEME_INVALID' }, problemErrors(parsed.problems));
      return this.write(tx, draft, parsed.scheme, 'edited', { paths: edits.map(({ path }) => path) });
    });
  }

  /** Takes the place of everything by files. @throws RefusedError SCHEME_INVALID with file, line and column of each error */
  upload(
    actor: Actor,
    id: string,
    command: { expectedVersion: number; files: readonly SchemeFileRequest[] },
  ): Promise<DraftCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const draft = await this.lock(tx, id, command.expectedVersion);
      await this.may(tx, draft, 'edit');
      const read = schemeIn(command.files);
      if (read.key !== draft.schemeKey) {
        const nl = `Dit is de regeling ${read.key}. Laad de bestanden van ${draft.schemeKey}.`;
        const en = `This is the scheme ${read.key}. Load the files of ${draft.schemeKey}.`;
        throw new RefusedError({ code: 'SCHEME_INVALID' }, [fieldError('scheme.yaml:1:1', 'WRONG_FORM', nl, en)]);
      }
      const scheme = { ...read, version: draft.definition.version };
      return this.write(tx, draft, scheme, 'uploaded', { files: command.files.map(({ name }) => name) });
    });
  }

  /** Says who tells those who can publish that it was asked. */
  toldBy(tell: (tx: Tx, asked: AskedPublication) => Promise<void>): void {
    this.tell = tell;
  }

  /** Asks a colleague to publish it; a change takes the question back. */
  ask(actor: Actor, id: string, expectedVersion: number): Promise<DraftCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const draft = await this.lock(tx, id, expectedVersion);
      await this.may(tx, draft, 'ask');
      draft.askedAt = tx.now;
      const causeId = randomUUID();
      const answer = await this.save(tx, draft, { id: causeId, kind: 'asked' });
      const { definition: scheme, writtenBy } = draft;
      await this.tell(tx, { causeId, draftId: id, scheme, writtenBy });
      return answer;
    });
  }

  /** Drops what was written; the version in force stays as it is. */
  drop(actor: Actor, id: string, expectedVersion: number): Promise<DraftCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const draft = await this.lock(tx, id, expectedVersion);
      draft.state = await this.may(tx, draft, 'drop');
      return this.save(tx, draft, { kind: 'dropped' });
    });
  }

  /**
   * Publishes, by somebody who wrote nothing in it. Applications that were sent keep their version; what is still a draft
   * moves to the new one when it is sent.
   */
  publish(actor: Actor, id: string, expectedVersion: number): Promise<DraftCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const draft = await this.lock(tx, id, expectedVersion);
      draft.state = await this.may(tx, draft, 'publish');
      draft.definition = { ...draft.definition, version: await numberAfter(tx, draft.schemeKey) };
      const root = draft.basedOnId === null ? { parentAccount: null } : {};
      const version = await this.schemes.publish(tx, draft.definition, root);
      draft.publishedId = version.id;
      return this.save(tx, draft, { kind: 'published', versionId: version.id, data: { sha256: version.sha256 } });
    });
  }

  /** Writes down what somebody did. */
  async enter(tx: Tx, entry: Partial<SchemeDeskEntry> & Pick<SchemeDeskEntry, 'schemeKey' | 'kind'>): Promise<void> {
    const made = tx.manager.create(SchemeDeskEntry, { ...entry, personId: tx.actor.personId, recordedAt: tx.now });
    await tx.manager.save(SchemeDeskEntry, made);
  }

  private async make(
    tx: Tx,
    schemeKey: string,
    definition: SchemeDefinition,
    basedOnId: string | null,
  ): Promise<DraftCommandResponse> {
    const [made] = await tx.query<{ id: string }>(
      `insert into scheme_draft (scheme_key, based_on_id, definition, state, written_by, created_at, changed_at)
       values ($1, $2, $3, 'open', $4, $5, $5)
       on conflict (scheme_key) where state = 'open' do nothing returning id`,
      [schemeKey, basedOnId, JSON.stringify(definition), JSON.stringify([tx.actor.personId]), tx.now],
    );
    if (!made) throw new RefusedError({ code: 'SCHEME_DRAFT_OPEN' });
    const kind = basedOnId === null ? 'begun' : 'copied';
    await this.enter(tx, { schemeKey, draftId: made.id, versionId: basedOnId, kind });
    return { id: made.id, state: 'open', version: 1 };
  }

  private async lock(tx: Tx, id: string, expected: number): Promise<SchemeDraft> {
    const draft = await tx.manager.findOne(SchemeDraft, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!draft) throw notFound();
    tx.fallsUnder(draft.definition.legal);
    refuseStale(draft.version, expected);
    return draft;
  }

  private async may(tx: Tx, draft: SchemeDraft, action: SchemeDraftAction): Promise<SchemeDraft['state']> {
    const inForce = await tx.manager.findOneBy(SchemeVersion, { schemeKey: draft.schemeKey, current: true });
    const changes = action === 'edit' || action === 'drop' ? 0 : countOfChanges(inForce, draft.definition);
    const facts = { actorId: tx.actor.personId ?? '', writtenBy: draft.writtenBy, changes };
    return orRefuse(decide(schemeDraftLifecycle, action, draft.state, tx.actor.roles, facts)).to;
  }

  private write(
    tx: Tx,
    draft: SchemeDraft,
    definition: SchemeDefinition,
    kind: DeskEntryKind,
    data: Record<string, unknown>,
  ): Promise<DraftCommandResponse> {
    draft.definition = definition;
    draft.askedAt = null;
    draft.writtenBy = [...new Set([...draft.writtenBy, tx.actor.personId ?? ''])];
    return this.save(tx, draft, { kind, data });
  }

  private async save(
    tx: Tx,
    draft: SchemeDraft,
    entry: Partial<SchemeDeskEntry> & Pick<SchemeDeskEntry, 'kind'>,
  ): Promise<DraftCommandResponse> {
    draft.version += 1;
    draft.changedAt = tx.now;
    await tx.manager.save(SchemeDraft, draft);
    await this.enter(tx, { schemeKey: draft.schemeKey, draftId: draft.id, ...entry });
    const { id, state, version } = draft;
    return { id, state, version };
  }
}

async function numberAfter(tx: Tx, schemeKey: string): Promise<string> {
  const rows = await tx.query<{ version: string }>('select version from scheme_version where scheme_key = $1', [
    schemeKey,
  ]);
  return nextVersion(rows.map(({ version }) => version));
}
