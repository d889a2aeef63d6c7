// SPDX-License-Identifier: EUPL-1.2
import { mayApply, namedAmount, partsOf, type SchemeDefinition } from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Organisation } from '../identity/identity.entities';

/** The organisation of the actor, when it exists today and may apply. @throws RefusedError APPLICANT_NOT_ALLOWED */
export async function applicantOf(tx: Tx, { applicants, allocation }: SchemeDefinition): Promise<string> {
  const { organisationId } = tx.actor;
  // A merger of this organisation waits for what begins now; what begins after it finds that the organisation ended.
  await tx.query("select pg_advisory_xact_lock_shared(hashtextextended('applicant:' || $1, 0))", [organisationId]);
  const found = organisationId ? await tx.manager.findOneBy(Organisation, { id: organisationId }) : null;
  const allowed =
    found !== null &&
    mayApply(applicants, { kind: found.kind, names: namesOf(found) }) &&
    (allocation.method !== 'named_recipients' || namedAmount(allocation, namesOf(found)) !== undefined) &&
    (!found.validFrom || found.validFrom <= tx.today) &&
    (!found.validTo || found.validTo > tx.today);
  if (!found || !allowed) throw new RefusedError({ code: 'APPLICANT_NOT_ALLOWED' });
  return found.id;
}

/** The names by which a scheme may list an organisation. */
export function namesOf({ name, cbsCode }: Pick<Organisation, 'name' | 'cbsCode'>): string[] {
  return cbsCode === null ? [name] : [name, cbsCode];
}

/** The next number of a case, for instance `FLX-2026-0042`. */
export async function nextNumber(tx: Tx): Promise<string> {
  const [next] = await tx.query<{ number: number }>("select nextval('application_number_seq') as number");
  return `FLX-${partsOf(tx.today).year}-${String(next?.number ?? 0).padStart(4, '0')}`;
}
