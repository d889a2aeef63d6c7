// SPDX-License-Identifier: EUPL-1.2
// Holds one receipt against what is stored. Each check answers sentences. Its outcome is reckoned again in `outcomes.mjs`.
import { sha256, sha256Of } from './canonical.mjs';
import { same } from './compare.mjs';

/** The receipt itself: nobody changed a byte of it. */
export function ofItself({ content, sha256: stored }) {
  return sha256(content) === stored
    ? []
    : ['the receipt itself was changed: its content does not have its fingerprint'];
}

/** The decision as it stands in the case. */
export function ofDecision(receipt, row) {
  const { reasonSha256, ...said } = receipt.decision;
  const now = {
    id: row.id,
    kind: row.kind,
    decidedOn: row.decided_on,
    notifiedOn: row.notified_on,
    objectionDueOn: row.objection_due_on,
    amountCents: row.amount_cents,
    grounds: row.grounds,
  };
  return [
    ...same('the decision', said, now),
    ...same('who advised and decided', receipt.actors, { advisedBy: row.advised_by, decidedBy: row.decided_by }),
    ...(sha256Of(row.reason) === reasonSha256 ? [] : ['the reasons of the decision were changed']),
    ...(sha256Of(row.facts.letter ?? null) === receipt.letterFactsSha256
      ? []
      : ['the facts of the letter were changed']),
    ...same('what the decision rests on', receipt.basis, row.facts.receipt ?? null),
  ];
}

/** The version of the scheme, the answers and the final account under which was decided. */
export function ofInputs({ basis }, { definition, answers, account }) {
  const faults = [];
  if (basis?.scheme && sha256Of(definition) !== basis.scheme.sha256) {
    faults.push(`version ${basis.scheme.version} of scheme ${basis.scheme.key} was changed`);
  }
  if (basis?.answers && sha256Of(answers) !== basis.answers.sha256) {
    faults.push(`the answers of submission ${basis.answers.seq} were changed`);
  }
  if (basis?.account && sha256Of(account?.answers ?? null) !== basis.account.sha256) {
    faults.push(`the answers of the final account of ${basis.account.receivedOn} were changed`);
  }
  return faults;
}

/** The files on which was decided: their fingerprints as stored, and their bytes where they can be read. */
export async function ofDocuments({ basis }, documents, read) {
  const faults = [];
  for (const { id, sha256: stored } of [...(basis?.documents ?? []), ...(basis?.account?.documents ?? [])]) {
    const found = documents.find((one) => one.id === id);
    if (found?.sha256 !== stored) faults.push(`the file ${found?.file_name ?? id}: its fingerprint was changed`);
    const bytes = found ? await read(found.storage_key) : undefined;
    if (bytes !== undefined && sha256(bytes) !== stored)
      faults.push(`the bytes of the file ${found.file_name} were changed`);
  }
  return faults;
}

/** The grounds that a machine looks at, with what it knew of the applicant then. */
export function ofGrounds({ basis }, { definition, answers }, law) {
  if (!basis?.checkedGrounds) return [];
  const ruled = law.appliedScheme(definition).types.find(({ key }) => key === basis.scheme.type);
  const type = basis.deviations ? law.deviatingType(ruled, basis.deviations) : ruled;
  const again = law.checkedGrounds(type, answers, basis.groundFacts).map(({ ground, applies }) => ({
    key: ground.key,
    article: ground.article,
    applies: applies === true ? 'yes' : 'undecided',
  }));
  return same('the grounds for refusal', basis.checkedGrounds, again);
}

/** Every term of the case on the day of notification, with its trace. */
export function ofTerms({ terms }, law) {
  if (!terms) return [];
  const { terms: again } = law.caseTerms(terms.events, terms.rules, terms.on);
  const shown = again.map(({ kind, key, dueOn, trace }) => ({ kind, key: key ?? null, dueOn, trace }));
  return same('the terms', terms.outcome, JSON.parse(JSON.stringify(shown)));
}

/** The entry of the mandate register under which was signed. */
export function ofMandate({ basis, mandateId }, mandate) {
  if (!basis?.mandate) return [];
  const now = mandate && {
    id: mandate.id,
    article: mandate.article,
    maximumCents: mandate.maximum_cents,
    validFrom: mandate.valid_from,
    function: mandate.function_title,
  };
  const { validTo: _ended, ...entry } = basis.mandate;
  return [
    ...same('the entry of the mandate register', entry, now ?? null),
    ...same('the mandate of the decision', basis.mandate.id, mandateId),
  ];
}

/** What was booked for it. */
export const ofLedger = ({ ledger }, booked) => same('the ledger', ledger, booked);

/** The bytes of the letter. `read` gives them, or undefined where they cannot be looked at. */
export async function ofLetter({ letter }, document, read) {
  if (!letter) return [];
  const faults = same('the letter', letter, {
    documentId: document?.id,
    sha256: document?.sha256,
    bytes: document?.size_bytes,
  });
  const bytes = document ? await read(document.storage_key) : undefined;
  if (bytes === undefined) return faults;
  return sha256(bytes) === letter.sha256 ? faults : [...faults, 'the bytes of the letter were changed'];
}
