// SPDX-License-Identifier: EUPL-1.2
import { type Configuration, type IDToken, randomNonce, randomState } from 'openid-client';
import { Strategy } from 'openid-client/passport';
import type { Request } from 'express';

/** What a provider said of somebody, after every check of the protocol. */
export interface Proven {
  readonly claims: IDToken;
  readonly idToken: string;
  readonly accessToken: string;
}

/** What is asked of the provider for one sign-in. */
export interface Question {
  readonly acrValues: readonly string[];
  /** In seconds: a proof may be this old. */
  readonly maxAge: number;
  /** Whether somebody has to prove it anew, also when the provider still knows them. */
  readonly again: boolean;
}

interface Settings {
  readonly name: string;
  readonly config: Configuration;
  readonly callbackURL: string;
  readonly scope: string;
}

/** Passport's strategy of openid-client, which always sends a nonce and a state besides PKCE. */
class ProviderStrategy extends Strategy {
  constructor({ name, config, callbackURL, scope }: Settings) {
    super({ name, config, callbackURL, scope, sessionKey: `oidc-${name}` }, (tokens, verified) => {
      const claims = tokens.claims();
      const proven =
        claims && tokens.id_token ? { claims, idToken: tokens.id_token, accessToken: tokens.access_token } : false;
      verified(null, proven);
    });
  }

  override authorizationRequestParams(_request: Request, options: object): URLSearchParams {
    const { acrValues, maxAge, again } = options as Question;
    return new URLSearchParams({
      nonce: randomNonce(),
      state: randomState(),
      acr_values: acrValues.join(' '),
      max_age: String(maxAge),
      ...(again ? { prompt: 'login' } : {}),
    });
  }

  override shouldInitiateAuthRequest(_request: Request, _url: URL, options: object): boolean {
    return 'acrValues' in options;
  }
}

/** Passport could not tell which attempt an answer belongs to. */
export class UnknownAttempt extends Error {}

/** Asks the provider and reads its answer; the session in between is that of the request. */
export class ProviderDialogue {
  private readonly strategy: ProviderStrategy;

  constructor(settings: Settings) {
    this.strategy = new ProviderStrategy(settings);
  }

  /** Where to send the browser. */
  async ask(request: Request, question: Question): Promise<string> {
    const answer = await this.run(request, question);
    if (typeof answer !== 'string') throw new UnknownAttempt();
    return answer;
  }

  /** What came back. @throws UnknownAttempt, and the errors of openid-client */
  async read(request: Request): Promise<Proven> {
    const answer = await this.run(request, {});
    if (typeof answer === 'string') throw new UnknownAttempt();
    return answer;
  }

  /** A strategy of passport answers by calling methods that are put on it for one request. */
  private run(request: Request, options: object): Promise<string | Proven> {
    return new Promise((resolve, reject) => {
      const once = Object.assign(Object.create(this.strategy) as ProviderStrategy, {
        redirect: resolve,
        success: (proven: Proven) => resolve(proven),
        fail: (why?: { error?: string }) => reject(why?.error ? new Denied() : new UnknownAttempt()),
        error: reject,
        pass: () => reject(new UnknownAttempt()),
      });
      once.authenticate(request, options as never);
    });
  }
}

/** Somebody, or the provider, said no. */
export class Denied extends Error {}
