// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { clockSkewSeconds } from '#domain';
import type { Config } from '../../platform/config';
import { notFound } from '../../platform/refused.error';
import { type ProviderConfig, type SignOnGroup, signOnGroups } from '../../platform/security/sign-on-config';
import { CONFIG } from '../../platform/tokens';
import { waysIn } from '../identity/signed-in-by';
import { ProviderDialogue } from './provider-strategy';

/** A provider whose addresses and keys are known. */
export interface Provider {
  readonly settings: ProviderConfig;
  readonly client: oidc.Configuration;
  readonly dialogue: ProviderDialogue;
}

const timeoutSeconds = 10;
const rediscoverAfterMs = 60 * 60 * 1000;

/** The providers of this installation; each is looked up when it is needed first, and anew after a failure or an hour. */
@Injectable()
export class Providers {
  private readonly known = new Map<SignOnGroup, { readonly at: number; readonly provider: Promise<Provider> }>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** How one can sign in. */
  ways(): ReturnType<typeof waysIn> {
    return waysIn(this.config.signOn);
  }

  settingsOf(group: string): ProviderConfig {
    const known = signOnGroups.find((one) => one === group);
    const settings = known && this.config.signOn.providers[known];
    if (!settings) throw notFound();
    return settings;
  }

  /** @throws RefusedError NOT_FOUND when there is none for the group; Error when it does not answer */
  async of(group: string): Promise<Provider> {
    const settings = this.settingsOf(group);
    const kept = this.known.get(settings.group);
    if (kept && Date.now() - kept.at < rediscoverAfterMs) return kept.provider;
    const provider = this.discover(settings);
    this.known.set(settings.group, { at: Date.now(), provider });
    provider.catch(() => this.known.delete(settings.group));
    return provider;
  }

  private async discover(settings: ProviderConfig): Promise<Provider> {
    const client = await oidc.discovery(
      new URL(settings.issuer),
      settings.clientId,
      { client_secret: settings.clientSecret, [oidc.clockTolerance]: clockSkewSeconds },
      oidc.ClientSecretBasic(settings.clientSecret),
      {
        timeout: timeoutSeconds,
        execute: [
          // The signature of a token is checked also when it came over a safe line.
          oidc.enableNonRepudiationChecks,
          // The settings allow http only for this very machine, and never in production.
          ...(settings.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
        ],
      },
    );
    const callbackURL = `${this.config.publicUrl}/api/v1/sign-ins/${settings.group}/callback`;
    const { group: name, scope } = settings;
    return { settings, client, dialogue: new ProviderDialogue({ name, config: client, callbackURL, scope }) };
  }
}
