// SPDX-License-Identifier: EUPL-1.2
import { systemActor } from '../actor';
import type { Tx } from './tx';
import type { Work } from './work';

const first = '00000000-0000-0000-0000-000000000000';

/** Does something in the order of the ids, some at a time, each time in a transaction of its own. Answers how many. */
export async function someAtATime(work: Work, some: (tx: Tx, after: string) => Promise<string[]>): Promise<number> {
  let done = 0;
  for (let last: string | undefined = first; last;) {
    const from: string = last;
    const ids: string[] = await work.run(systemActor, (tx) => some(tx, from));
    done += ids.length;
    last = ids.at(-1);
  }
  return done;
}
