// SPDX-License-Identifier: EUPL-1.2

export interface BrokerPerson {
  sub: string;
  name: string;
  email?: string;
  emailVerified?: boolean;
  groups?: string[];
  kvk?: string;
  rsin?: string;
  what?: string;
}
export interface FakeBroker {
  issuer: string;
  /** May be changed while it runs. */
  people: BrokerPerson[];
  stop(): Promise<void>;
}
export declare const brokerPeople: BrokerPerson[];
export declare const brokerLevels: string[];
export declare function brokerClient(publicUrl: string, group: 'staff' | 'organisations'): object;
export declare function brokerSettings(
  issuer: string,
  groups?: readonly ('staff' | 'organisations')[],
): Record<string, string>;
export declare function startFakeBroker(options: {
  port?: number;
  people?: BrokerPerson[];
  clients: object[];
}): Promise<FakeBroker>;
