// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type ApplicationState, appliedType, type GrantTypeDefinition, type SchemeDefinition } from '#domain';
import { notFound, RefusedError, refuseStale } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import type { Tx } from '../../platform/work/tx';
import type { Reader } from '../../platform/work/work';
import { LawDataService } from '../law-data/law-data.service';
import { SchemeVersion } from '../schemes/scheme-version.entity';
import { Application, Submission } from './application.entities';
import { type CureFacts, cureFacts } from './cure-facts';

/** The scheme version to which a case is pinned, and its type in it. */
export interface CaseScheme {
  readonly version: SchemeVersion;
  readonly scheme: SchemeDefinition;
  readonly type: GrantTypeDefinition;
}

/** The door of the case file: lock it, read what it rests on, move it. Nobody else writes its state. */
@Injectable()
export class CaseFiles {
  constructor(private readonly lawData: LawDataService) {}

  /**
   * Locks a case that the actor may see. @throws RefusedError NOT_FOUND outside the scope of the actor, STALE_VERSION when
   * somebody changed it since the version that the actor saw, CONFLICT_OF_INTEREST when the actor declared an interest,
   * save to keep away
   * @source Awb 2:4
   */
  async lock(
    tx: Tx,
    id: string,
    expectedVersion?: number,
    purpose: 'act' | 'keeping-away' = 'act',
  ): Promise<Application> {
    const scope = visibleTo(tx.actor, 'a', 2);
    const [row] = await tx.query<{ conflicted: boolean }>(
      `select exists (select from conflicts_of(a.id) c where c.person_id = $${2 + scope.parameters.length}) as conflicted
         from application a where a.id = $1 and ${scope.sql} for update of a`,
      [id, ...scope.parameters, tx.actor.personId],
    );
    if (!row) throw notFound();
    if (row.conflicted && purpose === 'act')
      throw new RefusedError({ code: 'CONFLICT_OF_INTEREST', source: 'Awb 2:4' });
    const application = await tx.manager.findOneByOrFail(Application, { id });
    tx.fallsUnder(application.schemeVersionId);
    refuseStale(application.version, expectedVersion);
    return application;
  }

  /** Moves a case to the state that the lifecycle gave, together with the fields that changed with it. */
  async moveTo(
    tx: Tx,
    application: Application,
    to: ApplicationState,
    changes: Partial<Application> = {},
  ): Promise<Application> {
    return this.change(tx, application, { ...changes, state: to });
  }

  /** Changes fields of a case without moving it. Raises the version. */
  async change(tx: Tx, application: Application, changes: Partial<Application>): Promise<Application> {
    Object.assign(application, changes, { version: application.version + 1 });
    return tx.manager.save(Application, application);
  }

  /** The scheme version of a case and its type. */
  async schemeOf(tx: Tx, application: Application): Promise<CaseScheme> {
    const version = await tx.manager.findOneByOrFail(SchemeVersion, { id: application.schemeVersionId });
    const scheme = version.definition;
    const type = scheme.types.find(({ key }) => key === application.typeKey);
    if (!type) throw new Error(`scheme version ${version.id} has no type ${application.typeKey}`);
    return { version, scheme, type: appliedType(scheme, type) };
  }

  /** The answers as last sent. */
  async submittedAnswers(tx: Tx, applicationId: string): Promise<Record<string, unknown>> {
    const [latest] = await tx.manager.find(Submission, { where: { applicationId }, order: { seq: 'DESC' }, take: 1 });
    return latest?.answers ?? {};
  }

  /** How it stands with completing the application, for the guards. */
  async cureOf(asker: Pick<Reader, 'query' | 'today'>, applicationId: string): Promise<CureFacts> {
    return cureFacts(asker, applicationId, await this.lawData.calendar(asker));
  }

  /** Ids of the people who keep away from this case. */
  async conflictsOf(tx: Tx, applicationId: string): Promise<string[]> {
    const rows = await tx.query<{ person_id: string }>('select person_id from conflicts_of($1)', [applicationId]);
    return rows.map((row) => row.person_id);
  }
}
