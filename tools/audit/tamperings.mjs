// SPDX-License-Identifier: EUPL-1.2
// Changes of the past by somebody with all rights in the database, to see that each is named.

/** Numbers from a seed (mulberry32), so that a failure can be repeated. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const at = (seq) => `(select entry_id from seal where seq = ${seq})`;
const atPlace = (seq) => (faults) => faults.some((fault) => fault.seq === seq);

/** The same change in both logs, whichever has the line at this place. */
const either = (seq, audit, event) => [
  `update audit_entry set ${audit} where id::text = ${at(seq)} and (select source from seal where seq = ${seq}) = 'audit'`,
  `update case_event set ${event} where id::text = ${at(seq)} and (select source from seal where seq = ${seq}) = 'event'`,
];

const kinds = [
  (seq) => ({
    what: `another moment at ${seq}`,
    statements: either(
      seq,
      "at = at + interval '1 microsecond'",
      "recorded_at = recorded_at + interval '1 microsecond'",
    ),
    namedIn: atPlace(seq),
  }),
  (seq) => ({
    what: `another deed at ${seq}`,
    statements: either(seq, "operation = operation || 'x'", `data = data || '{"amountCents": 1}'`),
    namedIn: atPlace(seq),
  }),
  (seq) => ({
    what: `another person at ${seq}`,
    statements: either(seq, 'person_id = gen_random_uuid()', 'actor_id = gen_random_uuid()'),
    namedIn: atPlace(seq),
  }),
  (seq) => ({
    what: `a line removed at ${seq}`,
    statements: [
      `delete from audit_entry where id::text = ${at(seq)} and (select source from seal where seq = ${seq}) = 'audit'`,
      `delete from case_event where id::text = ${at(seq)} and (select source from seal where seq = ${seq}) = 'event'`,
    ],
    namedIn: atPlace(seq),
  }),
  (seq) => ({
    what: `line and seal removed at ${seq}`,
    statements: [
      `delete from audit_entry where id::text = ${at(seq)}`,
      `delete from case_event where id::text = ${at(seq)}`,
      `delete from seal where seq = ${seq}`,
    ],
    namedIn: (faults) => faults.some(({ what }) => what.includes(`place ${seq} of the chain is gone`)),
  }),
  (seq, other) => ({
    what: `the seals of ${seq} and ${other} change places`,
    statements: [
      `update seal a set (source, entry_id, text_hash) = (select b.source, b.entry_id || '~', b.text_hash from seal b
         where b.seq = case a.seq when ${seq} then ${other} else ${seq} end) where a.seq in (${seq}, ${other})`,
      `update seal set entry_id = rtrim(entry_id, '~') where seq in (${seq}, ${other})`,
    ],
    namedIn: atPlace(Math.min(seq, other)),
  }),
  () => ({
    what: 'a line put in',
    statements: [`insert into audit_entry (id, at, operation, result) values (-1, now(), 'payments.release', 'done')`],
    namedIn: (faults) => faults.some(({ what }) => what.includes('without a seal')),
  }),
  (seq, _, last) => ({
    what: `another deed at ${seq}, and every seal after it made anew`,
    statements: [
      ...either(seq, "operation = operation || 'x'", 'data = data || \'{"x": 1}\''),
      `update seal set chain_hash = encode(sha256(convert_to('again' || seq, 'UTF8')), 'hex') where seq >= ${seq}`,
    ],
    namedIn: (faults) => faults.some((fault) => fault.seq === last || fault.seq === seq),
  }),
];

/**
 * So many changes by chance, at or before `last`, the place of the last anchor: `{ what, statements, namedIn(faults) }`,
 * where `namedIn` says whether the check named it, by its place in the chain or as a line that has no seal.
 */
export function tamperings(seed, count, last) {
  const next = chance(seed);
  return Array.from({ length: count }, (_, index) => {
    const seq = 1 + next(last);
    const other = 1 + ((seq + next(last - 1)) % last);
    const kind = kinds[index % kinds.length];
    return kind(seq, other === seq ? 1 + (seq % last) : other, last);
  });
}
