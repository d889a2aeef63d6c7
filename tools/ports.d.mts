// SPDX-License-Identifier: EUPL-1.2
export declare function freePort(preferred?: number, host?: string): Promise<number>;
export declare function freePorts(count: number, host?: string): Promise<number[]>;
