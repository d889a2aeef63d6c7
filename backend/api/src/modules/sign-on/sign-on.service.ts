// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { buildEndSessionUrl } from 'openid-client';
import { assuranceLevels, provedSince } from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { Config } from '../../platform/config';
import type { ProviderConfig } from '../../platform/security/sign-on-config';
import { CONFIG } from '../../platform/tokens';
import { seal, unseal } from '../identity/secret-box';
import { SessionEntry } from '../identity/session-entry';
import type { ProviderSignIn } from '../identity/signed-in-by';
import { type Attempt, beginAttempt, isTooOld, takeAttempt } from './attempts';
import { type Claimed, claimedBy } from './claims';
import { KnownPeople } from './known-person.service';
import { UnknownAttempt } from './provider-strategy';
import { Providers } from './providers.service';

/** As long as a session lasts at most: an older proof is asked for again. */
const sessionSeconds = 12 * 60 * 60;
/** A proof that was asked for just now is given within this time. */
const confirmSeconds = 15 * 60;

/** Signing in, confirming and signing out at a provider of OpenID Connect. */
@Injectable()
export class SignOnService {
  constructor(
    private readonly providers: Providers,
    private readonly people: KnownPeople,
    private readonly entry: SessionEntry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Begins at a provider; answers where to send the browser.
   *
   * @throws RefusedError NOT_FOUND, RETURN_ADDRESS_REFUSED; and the errors of openid-client
   */
  async begin(request: Request, group: string, wanted: string | undefined, confirm: boolean): Promise<string> {
    const settings = this.providers.settingsOf(group);
    const { signIn, personId } = request.session;
    const confirms = confirm && signIn?.group === settings.group ? (personId ?? null) : null;
    if (confirm && !confirms) throw new RefusedError({ code: 'NOT_SIGNED_IN' });
    beginAttempt(request, settings.group, wanted, confirms);
    const { dialogue } = await this.providers.of(settings.group);
    return dialogue.ask(request, {
      acrValues: acceptable(settings),
      maxAge: confirms ? confirmSeconds : sessionSeconds,
      // After a failure somebody must be able to choose another account or level, also when the provider still knows them.
      again: confirms !== null || request.session.signInProblem !== undefined,
    });
  }

  /**
   * Somebody comes back. A new session begins, or the one that asked is confirmed.
   *
   * @throws RefusedError with what is wrong, and the errors of openid-client
   */
  async finish(request: Request, group: string, attempt: Attempt | undefined): Promise<void> {
    const provider = await this.providers.of(group);
    const proven = await provider.dialogue.read(request);
    if (!attempt || isTooOld(attempt)) throw new UnknownAttempt();
    const claimed = await claimedBy(provider, proven);
    if (attempt.confirms) this.mustBeSame(request, claimed, attempt);
    const { personId, organisationId } = await this.people.of(provider.settings, claimed);
    const signIn: ProviderSignIn = {
      group: provider.settings.group,
      organisationId,
      issuer: claimed.issuer,
      subject: claimed.subject,
      acr: claimed.acr,
      level: claimed.level,
      authenticatedAt: claimed.authenticatedAt?.toISOString() ?? null,
      sid: claimed.sid,
      idToken: seal(this.config.dataKey, claimed.subject, proven.idToken),
    };
    if (!attempt.confirms) await this.entry.enterBy(request, personId, signIn);
    else if (organisationId === request.session.signIn?.organisationId) {
      await this.entry.freshen(request, personId, signIn);
    } else throw new RefusedError({ code: 'OTHER_PERSON' });
  }

  takeAttempt(request: Request, group: string): Attempt | undefined {
    return takeAttempt(request, group);
  }

  /** Where the provider ends its own session; nothing when it cannot, or when nobody signed in there. */
  async signOutAddress({ session }: Request): Promise<string | null> {
    const { signIn } = session;
    if (!signIn?.idToken || !this.config.signOn.providers[signIn.group]) return null;
    const provider = await this.providers.of(signIn.group).catch(() => undefined);
    if (!provider?.client.serverMetadata().end_session_endpoint) return null;
    return buildEndSessionUrl(provider.client, {
      id_token_hint: unseal(this.config.dataKey, signIn.subject, signIn.idToken),
      post_logout_redirect_uri: `${this.config.publicUrl}/`,
    }).href;
  }

  /** The same person, who proved it after it was asked. */
  private mustBeSame({ session }: Request, claimed: Claimed, attempt: Attempt): void {
    const { signIn, personId } = session;
    const same = signIn?.issuer === claimed.issuer && signIn.subject === claimed.subject;
    if (!same || personId !== attempt.confirms) throw new RefusedError({ code: 'OTHER_PERSON' });
    if (!provedSince(claimed.authenticatedAt, new Date(attempt.askedAt))) {
      throw new RefusedError({ code: 'STEP_UP_REQUIRED' });
    }
  }
}

/** The levels that are good enough, the lowest first: more is not asked than is needed. */
function acceptable({ levels, minimum }: ProviderConfig): string[] {
  const worth = (acr: string): number => assuranceLevels.indexOf(levels[acr] ?? 'basic');
  return Object.keys(levels)
    .filter((acr) => worth(acr) >= assuranceLevels.indexOf(minimum))
    .sort((one, other) => worth(one) - worth(other));
}
