// SPDX-License-Identifier: EUPL-1.2
import { noDependencies, sameTag, type SheriffConfig } from '@softarc/sheriff-core';

/**
 * The map of the house: who may use whom inside the API and inside the portal. A module of the API uses only modules
 * that come before it in the life of a case; later modules listen. Areas of the portal never use each other.
 */
const order = [
  'identity',
  'documents',
  'budget',
  'schemes',
  'law-data',
  'terms',
  'notifications',
  'letters',
  'applications',
  'views',
  'assessment',
  'people',
  'account',
  'sign-on',
  'interests',
  'delays',
  'draws',
  'decisions',
  'delivery',
  'progress',
  'payments',
  'recalculation',
  'outages',
  'penalties',
  'statutory-interest',
  'amendments',
  'objections',
  'early-warning',
  'deadlines',
  'samples',
  'visits',
  'receipts',
  'reports',
  'auditing',
  'mergers',
  'portfolio',
  'timeline',
  'case-calendar',
  'case-view',
];

const earlier = (name: string): string[] => order.slice(0, order.indexOf(name)).map((one) => `module:${one}`);

export const config: SheriffConfig = {
  enableBarrelLess: true,
  // No barrels: an index file is an ordinary file, and the map below says who may use whom.
  barrelFileName: 'public.ts',
  autoTagging: false,
  modules: {
    'backend/domain/src': ['domain'],
    'dist/backend/domain/src': ['domain'],
    'backend/api/src/platform': ['api:platform'],
    'backend/api/src/modules/<module>': ['module:<module>'],
    'backend/api/src/demo': ['api:demo'],
    'backend/api/test': ['api:test'],
    'frontend/api-client/src': ['client'],
    'e2e/src': ['e2e'],
    tools: ['tools'],
    'frontend/portal/src/app/shell': ['portal:shell'],
    'frontend/portal/src/app/shared': ['portal:shared'],
    'frontend/portal/src/app/case': ['portal:case'],
    'frontend/portal/src/app/<area>': ['area:<area>'],
  },
  depRules: {
    root: ['*'],
    domain: noDependencies,
    'api:platform': ['domain', 'api:platform', 'api:test'],
    'api:demo': ['*'],
    'api:test': ['*'],
    ...Object.fromEntries(
      order.map((name) => [
        `module:${name}`,
        [...earlier(name), `module:${name}`, 'api:platform', 'api:test', 'domain'],
      ]),
    ),
    client: noDependencies,
    e2e: ['e2e', 'tools'],
    tools: noDependencies,
    'portal:shared': ['portal:shared', 'domain', 'client'],
    'portal:shell': ['portal:shell', 'portal:shared', 'domain', 'client'],
    'portal:case': ['portal:case', 'portal:shared', 'portal:shell', 'domain', 'client'],
    'area:*': [sameTag, 'portal:case', 'portal:shared', 'portal:shell', 'domain', 'client'],
  },
};
