// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type AssuranceLevel, type LocalDate, type Role, localDate, localDateOf } from '#domain/basics';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Person extends Named {
  readonly email: string;
}

export interface Organisation extends Named {
  readonly kind: 'province' | 'municipality';
}

/** A place elsewhere where people sign in. */
export interface SignInProvider {
  readonly group: 'staff' | 'organisations';
  readonly name: string;
}

/** What `GET /api/v1/sessions/current` answers. */
export interface SessionInfo {
  readonly signedIn: boolean;
  readonly person?: Person;
  readonly organisation?: Organisation;
  readonly organisations: readonly Named[];
  readonly roles: readonly string[];
  readonly csrfToken?: string;
  /** The password was good; this is still to be done. */
  readonly secondStep?: 'code' | 'enrolment';
  /** With what a weighty act is confirmed. */
  readonly stepUpWith?: 'password' | 'code' | 'provider';
  readonly steppedUpUntil?: string;
  /** Where this person signed in, when not here. */
  readonly provider?: SignInProvider & { readonly level: AssuranceLevel };
  /** How one can sign in. */
  readonly signInWith?: { readonly providers: readonly SignInProvider[]; readonly password: boolean };
  /** The sealed account is in use. */
  readonly breakGlass?: boolean;
  /** In a demonstration: the code of this moment. */
  readonly demoCode?: string;
  readonly demo: boolean;
  /** In a demonstration: where the mails that were sent can be read. */
  readonly mailboxUrl?: string;
  /** The legal day, by the clock of the server. */
  readonly today: string;
}

const nobody = { signedIn: false, organisations: [], roles: [], demo: false } as const;
const path = '/api/v1/sessions';

/** Who is signed in, for which organisation, with which roles; the source of "today" for every page. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly state = signal<SessionInfo | undefined>(undefined);
  private readonly failed = signal(false);
  private loading: Promise<void> | undefined;

  readonly loaded = computed(() => this.state() !== undefined);
  readonly unreachable = this.failed.asReadonly();
  readonly signedIn = computed(() => this.state()?.signedIn ?? false);
  readonly person = computed(() => this.state()?.person);
  readonly organisation = computed(() => this.state()?.organisation);
  readonly organisations = computed(() => this.state()?.organisations ?? []);
  readonly roles = computed(() => this.state()?.roles ?? []);
  readonly csrfToken = computed(() => this.state()?.csrfToken);
  readonly secondStep = computed(() => this.state()?.secondStep);
  readonly stepUpWith = computed(() => this.state()?.stepUpWith ?? 'password');
  readonly provider = computed(() => this.state()?.provider);
  readonly providers = computed(() => this.state()?.signInWith?.providers ?? []);
  readonly passwords = computed(() => this.state()?.signInWith?.password ?? true);
  readonly breakGlass = computed(() => this.state()?.breakGlass ?? false);
  readonly demoCode = computed(() => this.state()?.demoCode);
  readonly demo = computed(() => this.state()?.demo ?? false);
  readonly mailboxUrl = computed(() => this.state()?.mailboxUrl);
  readonly isProvince = computed(() => this.organisation()?.kind === 'province');
  readonly today = computed<LocalDate>(() => {
    const today = this.state()?.today;
    return today ? localDate(today) : localDateOf(new Date());
  });

  hasRole(...roles: readonly Role[]): boolean {
    return roles.some((role) => this.roles().includes(role));
  }

  /** Loads the session once; guards wait for it. */
  ready(): Promise<void> {
    this.loading ??= this.refresh();
    return this.loading;
  }

  /** Asks the server again; never fails: without an answer nobody is signed in. */
  async refresh(): Promise<void> {
    try {
      this.state.set(await firstValueFrom(this.http.get<SessionInfo>(`${path}/current`)));
      this.failed.set(false);
    } catch {
      this.failed.set(true);
      if (!this.state()) this.state.set({ ...nobody, today: localDateOf(new Date()) });
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    await firstValueFrom(this.http.post(path, { email, password }));
    await this.refresh();
  }

  /** The second step of signing in. */
  async giveCode(code: string): Promise<void> {
    await firstValueFrom(this.http.post(`${path}/current/codes`, { code }));
    await this.refresh();
  }

  /** Stops in the middle of signing in. */
  async forget(): Promise<void> {
    await firstValueFrom(this.http.delete(`${path}/current`));
    await this.refresh();
  }

  /** Signs out here; answers where to sign out at the provider, when this person came from one. Nothing typed stays in this tab. */
  async signOut(): Promise<string | undefined> {
    if (!this.provider()) {
      await firstValueFrom(this.http.delete(`${path}/current`));
      this.emptyTab();
      return undefined;
    }
    const answer = await firstValueFrom(this.http.post<{ address: string | null }>(`${path}/current/sign-outs`, {}));
    this.emptyTab();
    return answer.address ?? undefined;
  }

  private emptyTab(): void {
    try {
      this.document.defaultView?.sessionStorage.clear();
    } catch {
      // A browser that blocks storage kept nothing.
    }
  }

  /** Whether this person showed less than a quarter of an hour ago that it is them. */
  isFresh(): boolean {
    const until = this.state()?.steppedUpUntil;
    return until !== undefined && Date.parse(until) > Date.now();
  }

  /** Shows again that it is this person: by code for who has an app, by password otherwise. */
  async stepUp(proof: string): Promise<void> {
    const body = this.stepUpWith() === 'code' ? { code: proof } : { password: proof };
    await firstValueFrom(this.http.post(`${path}/current/step-ups`, body));
    await this.refresh();
  }

  async chooseOrganisation(organisationId: string): Promise<void> {
    await firstValueFrom(this.http.post(`${path}/current/organisation-choices`, { organisationId }));
    await this.refresh();
  }
}
