// SPDX-License-Identifier: EUPL-1.2
export declare function removeData(dir: string): void;
