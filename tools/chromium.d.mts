// SPDX-License-Identifier: EUPL-1.2
export declare const chromiumArgs: string[];
export declare function chromiumLaunchOptions(): Promise<{
  executablePath?: string;
  args: string[];
  env?: Record<string, string>;
}>;
