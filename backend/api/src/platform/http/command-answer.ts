// SPDX-License-Identifier: EUPL-1.2
import type { CommandResponse } from './common.dto';

/** What a command answers about the thing that it changed, and nothing else of it. */
export function answerOf({ id, state, version }: CommandResponse): CommandResponse {
  return { id, state, version };
}
