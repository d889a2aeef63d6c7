// SPDX-License-Identifier: EUPL-1.2
import {
  type AllocationDefinition,
  categoryPlace,
  type GrantQuestion,
  localDate,
  type LocalDate,
  localDateOf,
  mayGrantNow,
  namedAmount,
  type OwnName,
  type Refusal,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { LockedAccount } from '../budget/budget.service';
import { rankedAmong } from '../budget/queue-day';
import type { CaseOnTable } from './case-on-table';
import { ahead, askedAhead, type Competing, type CompetingVersion, type OwnPlace } from './queue';

/** What an applicant has behind its name, where the scheme names recipients. */
export interface NameFacts {
  readonly names: readonly string[];
  readonly grantedCents: number;
}

/**
 * Whether the queue lets a grant pass, on every level of the budget: also when only a higher one is short. Everybody competes
 * who asks for money from under a level. First is asked what all that rank ahead want together; only when that does not fit
 * they are looked at one by one.
 *
 * @source Awb 4:25(2), 4:26
 */
export async function queueRefusal(
  tx: Tx,
  file: CaseOnTable,
  amountCents: number,
  account: LockedAccount,
  applicant: NameFacts,
): Promise<Refusal | undefined> {
  const { allocation } = file.scheme;
  if (allocation.method === 'no_queue') return undefined;
  const own = ownPlace(tx, file);
  const versions = await competingVersions(tx, file);
  for (const {
    account: { id },
    leftCents: availableCents,
    ceilingCents,
  } of account.levels) {
    const question: GrantQuestion = {
      ...questionOf(tx, file, own),
      leftCents: availableCents,
      amountCents,
      name: nameOf(allocation, applicant, ceilingCents),
      others: [],
    };
    const alone = mayGrantNow(question);
    if (alone && alone.code !== 'DAY_NOT_OVER') return alone;
    const left = Math.min(availableCents, question.name?.leftCents ?? availableCents);
    if (!alone && (await askedAhead(tx, id, own, versions)) + amountCents <= left) continue;
    const refusal = mayGrantNow({ ...question, ...(await ahead(tx, id, own, versions)) });
    if (refusal) return refusal;
  }
  return undefined;
}

function questionOf(
  tx: Tx,
  { application, scheme, version }: CaseOnTable,
  { rank }: OwnPlace,
): Omit<GrantQuestion, 'leftCents' | 'amountCents' | 'others'> {
  const receivedOn = (application.receivedOn ?? tx.today) as LocalDate;
  return {
    today: tx.today,
    method: scheme.allocation.method,
    number: application.number,
    completeOn: (application.completeOn ?? receivedOn) as LocalDate,
    receivedOn,
    category: rank,
    firstDay: scheme.allocation.firstDay,
    openUntil: version.closesAt > tx.now ? version.closesAt.toISOString() : undefined,
    closesOn: localDateOf(version.closesAt),
  };
}

function ownPlace(tx: Tx, { application, scheme, answers, version }: CaseOnTable): OwnPlace {
  const { allocation } = scheme;
  const completeOn = localDate(application.completeOn ?? application.receivedOn ?? tx.today);
  const ranked = allocation.method === 'ranked_categories';
  const rank = application.queueRank ?? (ranked ? (categoryPlace(allocation, answers) ?? null) : null);
  const closesOn = localDateOf(version.closesAt);
  const day = completeOn < (allocation.firstDay ?? '') ? (allocation.firstDay ?? '') : completeOn;
  const category = allocation.categories?.[rank ?? -1]?.key ?? '';
  const among = ranked ? rankedAmong(scheme.key, category, closesOn) : day;
  const drawn = application.lotAmong === among;
  return {
    id: application.id,
    day: ranked ? closesOn : day,
    rank,
    among,
    lot: drawn ? application.lot : null,
    seed: drawn ? application.lotSeed : null,
  };
}

function nameOf(
  allocation: AllocationDefinition,
  { names, grantedCents }: NameFacts,
  ceilingCents: number,
): OwnName | undefined {
  if (allocation.method !== 'named_recipients') return undefined;
  const recipients = allocation.recipients ?? [];
  const place = recipients.findIndex(({ applicant }) => names.includes(applicant));
  return {
    leftCents: (namedAmount(allocation, names) ?? 0) - grantedCents,
    grantedCents,
    namesBeforeCents: recipients.slice(0, Math.max(0, place)).reduce((sum, { amountCents }) => sum + amountCents, 0),
    ceilingCents,
  };
}

interface VersionRow {
  id: string;
  scheme_key: string;
  closes_at: Date;
  allocation: AllocationDefinition;
}

/** The versions whose applications compete with a case: who needs no queue does not, and names compete among themselves. */
async function competingVersions(tx: Tx, { scheme }: CaseOnTable): Promise<CompetingVersion[]> {
  const rows = await tx.query<VersionRow>(
    `select v.id, v.scheme_key, v.closes_at, v.definition -> 'allocation' as allocation from scheme_version v`,
  );
  return rows.flatMap(({ id, scheme_key: key, closes_at: closesAt, allocation }) => {
    const elsewhere = key !== scheme.key;
    const kind = kindOf(allocation.method, scheme.allocation.method, elsewhere);
    const firstDay = allocation.firstDay ?? null;
    return kind ? [{ id, kind, firstDay, closesOn: localDateOf(closesAt), elsewhere, allocation }] : [];
  });
}

type Method = AllocationDefinition['method'];

function kindOf(theirs: Method, ours: Method, elsewhere: boolean): Competing | undefined {
  if (theirs === 'no_queue') return undefined;
  const named = [theirs, ours].filter((method) => method === 'named_recipients').length;
  if (named > 0) return named === 2 && !elsewhere ? 'rank' : undefined;
  if (theirs !== 'ranked_categories') return 'day';
  return elsewhere ? 'closing' : 'rank';
}
