// SPDX-License-Identifier: EUPL-1.2
/** Copies the folder of a stopped stack; `to` is there and empty. */
export declare function copyStack(from: string, to: string): void;
