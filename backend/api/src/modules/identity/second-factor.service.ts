// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Config } from '../../platform/config';
import { RefusedError } from '../../platform/refused.error';
import { CONFIG } from '../../platform/tokens';
import { demoSecret } from './demo-accounts';
import { codeNow, newRecoveryCodes, newSecret, pictureOf, recoveryHash, stepOf } from './one-time-codes';
import { seal, unseal } from './secret-box';
import { SecondFactor } from './second-factor.entities';

/** What somebody still has to do after the password: give a code, or set it up first. */
export type SecondStep = 'code' | 'enrolment';

interface Factor {
  readonly secret: string;
  readonly confirmed: boolean;
}

/** The second thing that somebody of the province has besides a password: an app that makes codes (RFC 6238). */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What this person needs besides the password: everybody who acts for the province does. */
  async stepFor(personId: string, provincial: boolean): Promise<SecondStep | undefined> {
    const factor = await this.factorOf(personId);
    if (factor?.confirmed) return 'code';
    return provincial ? 'enrolment' : undefined;
  }

  /** The code of this moment, of an account of the demonstration only. */
  async demoCode(personId: string): Promise<string | undefined> {
    if (!this.config.demo) return undefined;
    const factor = await this.factorOf(personId);
    return factor?.secret === demoSecret ? codeNow(demoSecret) : undefined;
  }

  /** Takes a code of the app, or one of the codes on paper. @throws RefusedError CODE_WRONG */
  async use(personId: string, code: string): Promise<void> {
    const factor = await this.factorOf(personId);
    const good =
      factor?.confirmed &&
      ((await this.useStep(personId, factor.secret, code)) || (await this.usePaper(personId, code)));
    if (!good) throw new RefusedError({ code: 'CODE_WRONG' });
  }

  /** Begins with an app; what was there before stays until the new one is confirmed. */
  begin(account: string): { secret: string; address: string; rows: string[] } {
    const secret = newSecret();
    return { secret, ...pictureOf(secret, account) };
  }

  /**
   * Confirms an app with its first code, and gives new codes for on paper: the only time that they can be seen.
   *
   * @throws RefusedError CODE_WRONG
   */
  async confirm(personId: string, secret: string, code: string): Promise<string[]> {
    const step = stepOf(secret, code);
    if (step === undefined) throw new RefusedError({ code: 'CODE_WRONG' });
    return this.dataSource.transaction(async (manager) => {
      await this.store(manager, personId, secret, step);
      return this.papers(manager, personId);
    });
  }

  /** New codes for on paper; the old ones end. */
  renewPaper(personId: string): Promise<string[]> {
    return this.dataSource.transaction((manager) => this.papers(manager, personId));
  }

  /** Stores a secret that counts at once. */
  async store(manager: EntityManager, personId: string, secret: string, step = 0): Promise<void> {
    const sealed = seal(this.config.dataKey, personId, secret);
    await manager.query(
      `insert into second_factor (person_id, secret, confirmed_at, last_step) values ($1, $2, transaction_timestamp(), $3)
       on conflict (person_id) do update set secret = excluded.secret, confirmed_at = excluded.confirmed_at,
         last_step = excluded.last_step`,
      [personId, sealed, step],
    );
  }

  private async papers(manager: EntityManager, personId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await manager.query('delete from recovery_code where person_id = $1', [personId]);
    await manager.query('insert into recovery_code (person_id, code_hash) select $1, unnest($2::text[])', [
      personId,
      codes.map((code) => recoveryHash(personId, code)),
    ]);
    return codes;
  }

  /** A code counts once; that of the demonstration is known to all, and may be used by many at the same moment. */
  private async useStep(personId: string, secret: string, code: string): Promise<boolean> {
    const step = stepOf(secret, code);
    if (step === undefined) return false;
    if (this.config.demo && secret === demoSecret) return true;
    const [, changed]: [unknown, number] = await this.dataSource.query(
      'update second_factor set last_step = $2 where person_id = $1 and last_step < $2',
      [personId, step],
    );
    return changed === 1;
  }

  private async usePaper(personId: string, code: string): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.dataSource.query(
      'update recovery_code set used_at = transaction_timestamp() where person_id = $1 and code_hash = $2 and used_at is null',
      [personId, recoveryHash(personId, code)],
    );
    return changed === 1;
  }

  private async factorOf(personId: string): Promise<Factor | undefined> {
    const row = await this.dataSource.manager.findOneBy(SecondFactor, { personId });
    return row
      ? { secret: unseal(this.config.dataKey, personId, row.secret), confirmed: row.confirmedAt !== null }
      : undefined;
  }
}
