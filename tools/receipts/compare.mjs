// SPDX-License-Identifier: EUPL-1.2
// The sentences of the checks: what is the same, what differs, what a receipt lacks.
import { differenceIn } from './canonical.mjs';

/** One sentence where two values differ, none where they are the same. */
export const same = (name, stored, found) => {
  const difference = differenceIn(stored, found);
  return difference ? [`${name}: ${difference}`] : [];
};

/** As it is stored: without what JSON does not know. */
export const asStored = (value) => JSON.parse(JSON.stringify(value ?? null));

/** The amount that was decided against the one that is reckoned. */
export const amountIs = (word, decided, reckoned) =>
  decided === reckoned ? [] : [`${word} ${decided} cents, reckoned again ${reckoned}`];

/** A refusal of the law where the decision was taken nonetheless. */
export const lawful = (refusal) =>
  refusal ? [`the law refuses it: ${refusal.code} (${refusal.source ?? 'no article'})`] : [];

/** What a receipt of this form must hold to be reckoned again, and does not. */
export const lacking = (basis, keys) =>
  keys.filter((key) => basis[key] === undefined).map((key) => `the receipt does not hold what it takes: ${key}`);

/** What was booked in one bucket for the decision, in cents. */
export const bookedIn = ({ ledger }, bucket) =>
  ledger
    .flatMap(({ postings }) => postings)
    .filter((posting) => posting.bucket === bucket)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);

/** Whether the ledger moved what the decision says. */
export const booked = (receipt, bucket, cents) => {
  const found = bookedIn(receipt, bucket);
  return found === cents ? [] : [`the ledger moved ${found} cents as ${bucket}, reckoned again ${cents}`];
};

/** The type of the scheme under which was decided, as a case meets it. */
export const typeIn = (definition, { scheme }, law) =>
  law.appliedScheme(definition).types.find(({ key }) => key === scheme.type);

/** The least that was left on any level; without levels no limit. */
export const leastLeft = ({ ceilings = [] }) =>
  ceilings.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...ceilings.map(({ leftCents }) => leftCents));
