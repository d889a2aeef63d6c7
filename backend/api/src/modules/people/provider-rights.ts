// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '#domain';
import type { Config } from '../../platform/config';
import type { KeptOrganisation } from './people-access';

/** Whether the people of an organisation sign in at a provider, and so need no password of us. */
export function hasProvider({ signOn }: Config, { kind }: Pick<KeptOrganisation, 'kind'>): boolean {
  return signOn.providers[kind === 'province' ? 'staff' : 'organisations'] !== undefined;
}

/** Where groups of a directory give the rights of staff, rights that are given here would be gone at the next sign-in. */
export function rightsElsewhere(config: Config, { kind }: Pick<KeptOrganisation, 'kind'>): Refusal | undefined {
  return kind === 'province' && hasProvider(config, { kind }) ? { code: 'RIGHTS_FROM_DIRECTORY' } : undefined;
}
