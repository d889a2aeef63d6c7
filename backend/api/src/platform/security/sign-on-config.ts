// SPDX-License-Identifier: EUPL-1.2
import { allRoles, type AssuranceLevel, assuranceLevels, provincialRoles, type Role } from '#domain';

/** Who signs in elsewhere: staff with the account of the province, organisations by a broker of eHerkenning. */
export const signOnGroups = ['staff', 'organisations'] as const;
export type SignOnGroup = (typeof signOnGroups)[number];

/** One provider of OpenID Connect. */
export interface ProviderConfig {
  readonly group: SignOnGroup;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it; on the button. */
  readonly name: string;
  readonly scope: string;
  /** What each `acr` of the provider is worth; one that is not named here is worth nothing. */
  readonly levels: Readonly<Record<string, AssuranceLevel>>;
  readonly minimum: AssuranceLevel;
  readonly claims: { readonly groups: string; readonly kvk: string; readonly rsin: string };
  readonly rolesOfGroups: Readonly<Record<string, readonly Role[]>>;
}

/** Where a group is here, nobody of it signs in with a password. */
export interface SignOnConfig {
  readonly providers: Readonly<Partial<Record<SignOnGroup, ProviderConfig>>>;
  /** The one account of staff that still may, for when the provider is lost; off by default. */
  readonly breakGlass: string | undefined;
}

const prefixOf = (group: SignOnGroup): string => (group === 'staff' ? 'OIDC_STAFF' : 'OIDC_ORGANISATIONS');

/** The levels of eHerkenning, and what each is worth. */
const eHerkenning = [
  'urn:etoegang:core:assurance-class:loa2=basic',
  'urn:etoegang:core:assurance-class:loa2plus=low',
  'urn:etoegang:core:assurance-class:loa3=substantial',
  'urn:etoegang:core:assurance-class:loa4=high',
].join(' ');

/** `a=low b=high` as pairs; the last `=` divides, for names of levels hold colons and sometimes more. */
function pairsOf(text: string): [string, string][] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.lastIndexOf('=')), pair.slice(pair.lastIndexOf('=') + 1)]);
}

const isLevel = (name: string): name is AssuranceLevel => (assuranceLevels as readonly string[]).includes(name);
const isRole = (name: string): name is Role => (allRoles as readonly string[]).includes(name);
const levelsText = (env: NodeJS.ProcessEnv, group: SignOnGroup): string =>
  env[`${prefixOf(group)}_LEVELS`] ?? (group === 'organisations' ? eHerkenning : '');

export function signOnOf(env: NodeJS.ProcessEnv): SignOnConfig {
  const on = signOnGroups.filter((group) => env[`${prefixOf(group)}_ISSUER`]);
  return {
    providers: Object.fromEntries(on.map((group) => [group, providerOf(env, group)])),
    breakGlass: env['BREAK_GLASS_EMAIL']?.trim().toLowerCase() || undefined,
  };
}

function providerOf(env: NodeJS.ProcessEnv, group: SignOnGroup): ProviderConfig {
  const of = (name: string, without: string): string => env[`${prefixOf(group)}_${name}`] || without;
  const minimum = of('MINIMUM', 'substantial');
  const levels = pairsOf(levelsText(env, group)).filter((pair): pair is [string, AssuranceLevel] => isLevel(pair[1]));
  const groups = pairsOf(of('GROUPS', '')).map(([name, roles]): [string, Role[]] => [
    name,
    roles.split('+').filter(isRole),
  ]);
  return {
    group,
    issuer: of('ISSUER', ''),
    clientId: of('CLIENT_ID', ''),
    clientSecret: of('CLIENT_SECRET', ''),
    name: of('NAME', group === 'staff' ? 'Provincie Zuid-Holland' : 'eHerkenning'),
    scope: of('SCOPE', 'openid profile email'),
    levels: Object.fromEntries(levels),
    minimum: isLevel(minimum) ? minimum : 'high',
    claims: {
      groups: of('GROUPS_CLAIM', 'groups'),
      kvk: of('KVK_CLAIM', 'urn:etoegang:1.9:EntityConcernedID:KvKnr'),
      rsin: of('RSIN_CLAIM', 'urn:etoegang:1.9:EntityConcernedID:RSIN'),
    },
    rolesOfGroups: Object.fromEntries(groups),
  };
}

/** All that is wrong with these settings. */
export function signOnProblems(env: NodeJS.ProcessEnv, production: boolean): string[] {
  const problems = signOnGroups
    .filter((group) => env[`${prefixOf(group)}_ISSUER`])
    .flatMap((group) => problemsOf(env, group, production));
  if (env['BREAK_GLASS_EMAIL'] && !env['OIDC_STAFF_ISSUER']) {
    problems.push('BREAK_GLASS_EMAIL has a meaning only with OIDC_STAFF_ISSUER: without it everybody has a password.');
  }
  return problems;
}

function problemsOf(env: NodeJS.ProcessEnv, group: SignOnGroup, production: boolean): string[] {
  const prefix = prefixOf(group);
  const problems: string[] = [];
  if (!mayBeIssuer(env[`${prefix}_ISSUER`] ?? '', production)) {
    problems.push(`${prefix}_ISSUER must be an https address (http only on this machine, outside production).`);
  }
  for (const name of ['CLIENT_ID', 'CLIENT_SECRET']) {
    if (!env[`${prefix}_${name}`]) problems.push(`${prefix}_${name} is missing.`);
  }
  const levels = pairsOf(levelsText(env, group));
  if (levels.length === 0 || levels.some(([acr, level]) => acr === '' || !isLevel(level))) {
    problems.push(`${prefix}_LEVELS must say what each acr is worth: acr=${assuranceLevels.join('|')}, with spaces.`);
  }
  const minimum = env[`${prefix}_MINIMUM`];
  if (minimum && !isLevel(minimum)) problems.push(`${prefix}_MINIMUM must be one of ${assuranceLevels.join(', ')}.`);
  if (group === 'organisations') return problems;
  const groups = pairsOf(env['OIDC_STAFF_GROUPS'] ?? '');
  const provincial: readonly string[] = provincialRoles;
  if (
    groups.length === 0 ||
    groups.some(([name, roles]) => !name || roles.split('+').some((r) => !provincial.includes(r)))
  ) {
    problems.push(
      `OIDC_STAFF_GROUPS must give roles to groups: group=role+role, with spaces (${provincial.join(', ')}).`,
    );
  }
  return problems;
}

function mayBeIssuer(address: string, production: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (!production && protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname))
  );
}
