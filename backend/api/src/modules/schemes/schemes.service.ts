// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { localDate, localDateTimeToInstant, type SchemeDefinition, trancheShares } from '#domain';
import { notFound } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { type AccountNode, BudgetTree } from '../budget/budget-tree.service';
import { sha256Of } from './canonical-json';
import { SchemeVersion } from './scheme-version.entity';
import { closingOf } from './window-closing';

/** When applications may come in, and under which budget account the ceilings hang. */
export interface Publication {
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  /** Null for ceilings that hang under nothing. A scheme that has an account keeps its place. */
  readonly parentAccount?: string | null;
}

const grantsAccount = 'flexwonen/grants';

/** Publishes versions of schemes and says which one is in force. */
@Injectable()
export class SchemesService {
  constructor(private readonly tree: BudgetTree) {}

  /** Publishes a version: it never changes afterwards, and takes the place of older ones of that scheme. */
  async publish(tx: Tx, scheme: SchemeDefinition, publication: Publication = {}): Promise<SchemeVersion> {
    const sha256 = sha256Of(scheme);
    const known = await tx.manager.findOneBy(SchemeVersion, { schemeKey: scheme.key, version: scheme.version });
    if (known && known.sha256 !== sha256) {
      throw new Error(`version ${scheme.version} of ${scheme.key} was published with other content; raise the version`);
    }
    if (known) return known;
    await tx.query('update scheme_version set current = false where scheme_key = $1 and current', [scheme.key]);
    const version = await tx.manager.save(
      SchemeVersion,
      tx.manager.create(SchemeVersion, {
        schemeKey: scheme.key,
        version: scheme.version,
        sha256,
        definition: scheme,
        opensAt: publication.opensAt ?? localDateTimeToInstant(scheme.window.opensAt),
        closesAt: publication.closesAt ?? localDateTimeToInstant(scheme.window.closesAt),
        publishedAt: tx.now,
        current: true,
      }),
    );
    const { parentAccount = grantsAccount } = publication;
    await this.openAccounts(tx, scheme, (await this.knownParent(tx, scheme.key)) ?? { code: parentAccount });
    return version;
  }

  /** The version in force of a scheme, with the window as outages extended it. @throws RefusedError NOT_FOUND without one */
  async currentVersion(tx: Tx, key: string): Promise<SchemeVersion> {
    const version = await tx.manager.findOneBy(SchemeVersion, { schemeKey: key, current: true });
    if (!version) throw notFound();
    version.closesAt = await closingOf(tx, version.id);
    return version;
  }

  /**
   * The version in force, which stays in force until this transaction ends: a publication at the same moment waits, or has
   * come first and is the answer. @throws RefusedError NOT_FOUND without one
   */
  async holdCurrentVersion(tx: Tx, key: string): Promise<SchemeVersion> {
    // Twice: a row that a publication replaced while we waited is gone, and only a new statement sees what came after it.
    for (let look = 0; look < 2; look += 1) {
      const [row] = await tx.query<{ id: string }>(
        'select id from scheme_version where scheme_key = $1 and current for share',
        [key],
      );
      if (!row) continue;
      const version = await tx.manager.findOneByOrFail(SchemeVersion, { id: row.id });
      version.closesAt = await closingOf(tx, version.id);
      return version;
    }
    throw notFound();
  }

  private async knownParent(tx: Tx, schemeKey: string): Promise<{ code: string | null } | undefined> {
    const [known] = await tx.query<{ code: string | null }>(
      `select p.code from budget_account a left join budget_account p on p.id = a.parent_id
        where a.kind = 'scheme' and a.scheme_key = $1`,
      [schemeKey],
    );
    return known;
  }

  private async openAccounts(tx: Tx, scheme: SchemeDefinition, parent: { code: string | null }): Promise<void> {
    const description = `Subsidieplafond van ${scheme.name.nl}, versie ${scheme.version}`;
    const open = async (account: Omit<AccountNode, 'schemeKey'>, ceilingCents: number): Promise<void> => {
      const { id } = await this.tree.ensureAccount(tx, { ...account, schemeKey: scheme.key });
      await this.tree.setCeiling(tx, id, ceilingCents, description, { sparesFiled: true });
    };
    const code = parent.code === null ? scheme.key : `${parent.code}/${scheme.key}`;
    await open({ code, kind: 'scheme', name: scheme.name, parentCode: parent.code }, scheme.ceilingCents);
    for (const { key, name, ceilingCents } of scheme.types) {
      const typeCode = `${code}/${key}`;
      await open({ code: typeCode, kind: 'type', name, parentCode: code, typeKey: key }, ceilingCents);
      for (const share of trancheShares(scheme, key, tx.today)) {
        const tranche = { key: share.key, opensOn: localDate(share.from), closesOn: localDate(share.until) };
        const trancheCode = `${typeCode}/${share.key}`;
        await open(
          { code: trancheCode, kind: 'tranche', name: share.name, parentCode: typeCode, typeKey: key, tranche },
          share.ceilingCents,
        );
      }
    }
  }
}
