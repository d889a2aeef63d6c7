// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { clockSkewSeconds } from '#domain';
import { DataSource } from 'typeorm';
import { systemActor } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { RefusedError } from '../../platform/refused.error';
import { endedElsewhere, type EndedElsewhere, type ProviderKey } from './logout-token';
import { type Provider, Providers } from './providers.service';

interface KnownKeys {
  readonly at: number;
  readonly keys: readonly ProviderKey[];
}

const timeoutMs = 10_000;
/** Keys are asked again after an hour; sooner for an unknown one, but never all the time: anybody can send nonsense. */
const keepMs = 60 * 60 * 1000;
const leastMs = 60 * 1000;

/** Whoever signed out at the provider is signed out here: the provider says so itself, without a browser. */
@Injectable()
export class SessionsEndedElsewhere {
  private readonly known = new Map<string, KnownKeys>();

  constructor(
    private readonly providers: Providers,
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Ends the sessions that a logout token names. @throws RefusedError NOT_FOUND without such a provider, INVALID_INPUT */
  async end(group: string, token: string): Promise<void> {
    const provider = await this.providers.of(group);
    const { issuer, clientId } = provider.settings;
    const expected = { issuer, clientId, now: new Date(), clockSkewSeconds };
    const ended = await endedElsewhere(token, expected, (anew) => this.keysOf(provider, anew));
    if (!ended) throw new RefusedError({ code: 'INVALID_INPUT' });
    for (const personId of await this.endSessions(ended)) {
      await this.audit.write({
        actor: systemActor,
        operation: 'sessions.endElsewhere',
        result: 'done',
        objectId: personId,
        reason: provider.settings.group,
      });
    }
  }

  /** A token that names a session ends that one; a token that names somebody alone ends all that they began there. */
  private async endSessions({ issuer, subject, sid }: EndedElsewhere): Promise<string[]> {
    const [rows]: [{ person_id: string }[], number] = await this.dataSource.query(
      `delete from web_session where data -> 'signIn' ->> 'issuer' = $1
          and ($2::text is null or data -> 'signIn' ->> 'subject' = $2) and ($3::text is null or data -> 'signIn' ->> 'sid' = $3)
        returning person_id`,
      [issuer, subject, sid],
    );
    return [...new Set(rows.map(({ person_id }) => person_id))];
  }

  private async keysOf({ client, settings }: Provider, anew: boolean): Promise<readonly ProviderKey[]> {
    const known = this.known.get(settings.issuer);
    const age = known ? Date.now() - known.at : Infinity;
    if (known && age < (anew ? leastMs : keepMs)) return known.keys;
    const address = client.serverMetadata().jwks_uri;
    if (!address) return [];
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    const { keys = [] } = (await response.json()) as { keys?: ProviderKey[] };
    this.known.set(settings.issuer, { at: Date.now(), keys });
    return keys;
  }
}
