// SPDX-License-Identifier: EUPL-1.2
import type { ExtensionResponse, ObligationResponse } from '../delivery/delivery.dto';

/** An answer on a request for more time counts for the municipality once it was notified; until then the one before it. */
export function asNotified(obligation: ObligationResponse, unnotified: readonly string[]): ObligationResponse {
  const granted = (all: readonly ExtensionResponse[]): number => all.filter(({ state }) => state === 'granted').length;
  const extensions = obligation.extensions.map((one) =>
    unnotified.includes(one.id)
      ? lastNotified(one)
      : { ...one, decidedById: null, ...undoubted, decisions: known(one) },
  );
  const extensionsLeft = obligation.extensionsLeft + granted(obligation.extensions) - granted(extensions);
  return { ...obligation, extensions, extensionsLeft };
}

/** What colleagues ask each other is not for the municipality. */
const undoubted = { doubt: null, doubtedByName: null };

const known = ({ decisions }: ExtensionResponse) => decisions.filter(({ notifiedOn }) => notifiedOn !== null);

function lastNotified(asked: ExtensionResponse): ExtensionResponse {
  const one = { ...asked, decidedById: null, ...undoubted };
  const decisions = known(one);
  const last = decisions.at(-1);
  if (!last) return { ...one, state: 'asked', grantedMonths: null, decisionReason: null, decisions };
  const { months, reason } = last;
  return months > 0
    ? { ...one, state: 'granted', grantedMonths: months, decisionReason: reason, decisions }
    : { ...one, state: 'refused', grantedMonths: null, decisionReason: reason, decisions };
}
