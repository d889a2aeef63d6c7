// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import { type Answers, type GrantTypeDefinition, localMoment, questionsOf } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { SchemeVersion } from '../schemes/scheme-version.entity';
import { SchemesService } from '../schemes/schemes.service';
import { ApplicationForms } from './application-forms.service';
import { Application, ApplicationPage } from './application.entities';
import { CaseFiles } from './case-files.service';
import { compared, isNoticeable, ruleFor, typeIn, versionChangeResponse } from './version-change';
import type { MoveToVersionRequest, VersionChangeResponse } from './version-moves.dto';

/** The version under which an application is sent, with its type in it. */
export interface SentUnder {
  readonly version: SchemeVersion;
  readonly type: GrantTypeDefinition;
}

/** Drafts follow the version in force until they are sent; their answers go with them. */
@Injectable()
export class VersionMoves {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly forms: ApplicationForms,
    private readonly schemes: SchemesService,
  ) {}

  /** What the version in force means for a draft: which questions come, go and change, and what becomes of the amount. */
  change(actor: Actor, id: string): Promise<VersionChangeResponse> {
    return this.work.run(actor, async (tx) => {
      const scope = visibleTo(actor, 'a', 2);
      const [seen] = await tx.query<{ id: string }>(
        `select a.id from application a where a.id = $1 and a.state = 'draft' and ${scope.sql}`,
        [id, ...scope.parameters],
      );
      if (!seen) throw notFound();
      const application = await tx.manager.findOneByOrFail(Application, { id });
      const { version: pinned, type } = await this.cases.schemeOf(tx, application);
      const goal = await this.goal(tx, pinned, await this.schemes.currentVersion(tx, pinned.schemeKey));
      const to = typeIn(goal, application.typeKey) ?? type;
      return versionChangeResponse(pinned, goal, await this.compare(tx, application, type, to));
    });
  }

  /**
   * Goes on with the version in force: the answers move to the pages on which their questions stand now.
   * @throws RefusedError SCHEME_VERSION_CHANGED when yet another version came into force since the changes were seen
   */
  move(actor: Actor, id: string, body: MoveToVersionRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, body.expectedVersion);
      if (application.state !== 'draft') {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: application.state } });
      }
      const pinned = await this.cases.schemeOf(tx, application);
      const current = await this.schemes.holdCurrentVersion(tx, pinned.version.schemeKey);
      const inForce = await this.goal(tx, pinned.version, current);
      if (inForce.id !== body.schemeVersionId) throw changedTo(inForce);
      if (ruleFor(pinned.version, inForce) !== 'moves') {
        return { id, state: application.state, version: application.version };
      }
      await this.follow(tx, application, inForce, this.typeOf(pinned.version, inForce, application));
      await this.cases.change(tx, application, { schemeVersionId: inForce.id });
      return { id, state: application.state, version: application.version };
    });
  }

  /**
   * Under which version a draft is sent now; a publication at the same moment waits until it was. Without a change that the
   * applicant can notice the draft moves by itself. @throws RefusedError SCHEME_VERSION_CHANGED when somebody has to look
   * at the changes first, WINDOW_CLOSED when its type is no longer in the scheme
   */
  async sendUnder(tx: Tx, application: Application): Promise<SentUnder> {
    const { version: pinned, type } = await this.cases.schemeOf(tx, application);
    const inForce = await this.goal(tx, pinned, await this.schemes.holdCurrentVersion(tx, pinned.schemeKey));
    const rule = ruleFor(pinned, inForce);
    if (rule === 'none') return { version: inForce, type };
    if (rule === 'stays') return { version: pinned, type };
    const to = this.typeOf(pinned, inForce, application);
    if (isNoticeable(await this.compare(tx, application, type, to))) throw changedTo(inForce);
    await this.follow(tx, application, inForce, to);
    return { version: inForce, type: to };
  }

  /**
   * To which version a draft goes: the last one since its own that lets drafts move. What leaves drafts where they are leaves
   * them under the version before it, not under any older one.
   */
  private async goal(tx: Tx, pinned: SchemeVersion, inForce: SchemeVersion): Promise<SchemeVersion> {
    if (ruleFor(pinned, inForce) !== 'stays') return inForce;
    const since = await tx.manager.find(SchemeVersion, {
      where: {
        schemeKey: pinned.schemeKey,
        publishedAt: MoreThan(pinned.publishedAt),
        id: Not(In([pinned.id, inForce.id])),
      },
      order: { publishedAt: 'DESC', id: 'DESC' },
    });
    return since.find((one) => ruleFor(pinned, one) === 'moves') ?? inForce;
  }

  private typeOf(pinned: SchemeVersion, inForce: SchemeVersion, { typeKey }: Application): GrantTypeDefinition {
    const type = typeIn(inForce, typeKey);
    if (type) return type;
    throw new RefusedError({ code: 'WINDOW_CLOSED', details: { closesAt: localMoment(pinned.closesAt) } });
  }

  private async compare(tx: Tx, application: Application, from: GrantTypeDefinition, to: GrantTypeDefinition) {
    const answers = await this.forms.allAnswers(tx, application.id);
    const [before, after] = [
      await this.forms.calculate(tx, application, from, answers),
      await this.forms.calculate(tx, application, to, answers),
    ];
    return compared(from, to, answers, (type) => (type === from ? before : after));
  }

  /** Puts every answer on the page where its question stands now; answers that nobody asks any more stay where they are. */
  private async follow(
    tx: Tx,
    application: Application,
    version: SchemeVersion,
    type: GrantTypeDefinition,
  ): Promise<void> {
    const rows = await tx.manager.findBy(ApplicationPage, { applicationId: application.id });
    const all: Answers = Object.assign({}, ...rows.map(({ answers }) => answers)) as Answers;
    const asked = new Set(questionsOf(type).map(({ key }) => key));
    const pageKeys = new Set([...rows.map(({ pageKey }) => pageKey), ...type.pages.map(({ key }) => key)]);
    for (const pageKey of pageKeys) {
      const row = rows.find((one) => one.pageKey === pageKey);
      const own = type.pages.find(({ key }) => key === pageKey)?.questions ?? [];
      const answers = Object.fromEntries([
        ...Object.entries(row?.answers ?? {}).filter(([key]) => !asked.has(key)),
        ...own.filter(({ key }) => Object.hasOwn(all, key)).map(({ key }) => [key, all[key]] as const),
      ]);
      if (!row && Object.keys(answers).length === 0) continue;
      await this.writePage(tx, application, pageKey, answers, row);
    }
    await tx.record({
      type: 'DraftMovedToVersion',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { fromVersionId: application.schemeVersionId, toVersionId: version.id },
    });
  }

  private async writePage(
    tx: Tx,
    { id, organisationId }: Application,
    pageKey: string,
    answers: Record<string, unknown>,
    row: ApplicationPage | undefined,
  ): Promise<void> {
    const page = { applicationId: id, pageKey, organisationId, answers, revision: (row?.revision ?? 0) + 1 };
    const saved = { savedAt: row?.savedAt ?? tx.now, savedBy: row?.savedBy ?? tx.actor.personId ?? '' };
    await tx.manager.save(ApplicationPage, tx.manager.create(ApplicationPage, { ...page, ...saved }));
  }
}

function changedTo({ version }: SchemeVersion): RefusedError {
  return new RefusedError({ code: 'SCHEME_VERSION_CHANGED', details: { version } });
}
