// SPDX-License-Identifier: EUPL-1.2
export declare function build(options?: {
  lap?: (what: string) => void;
  force?: boolean;
  signal?: AbortSignal;
}): Promise<boolean>;
