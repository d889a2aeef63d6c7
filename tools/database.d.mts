// SPDX-License-Identifier: EUPL-1.2
export declare const ownerRole: string;
export declare const appRole: string;
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
}
export declare class DatabaseProblem extends Error {}
export declare function prepareDatabase(options: {
  superUrl: string;
  database?: string;
  ownerPassword: string;
  appPassword: string;
  recreate?: boolean;
}): Promise<DatabaseUrls>;
export declare function externalDatabase(options: {
  url: string;
  appUrl?: string;
  appPassword: string;
}): Promise<DatabaseUrls>;
