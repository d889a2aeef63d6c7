// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  addDays,
  commonRoom,
  drawLots,
  localDate,
  type LocalDate,
  type QueuePurse,
  type RegionalClaim,
  sideBySide,
} from '#domain';
import type { Actor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { type Reader, Work } from '../../platform/work/work';
import { ownCeilings } from './own-ceilings';
import { type QueueAccount, queueAccounts, type QueueRow, queueRows, rivalAccounts } from './queue-rows';
import type { MethodsQuery, MethodsResponse } from './queues.dto';

/** Lots that were drawn count; the others are imitated, so that two looks give the same. */
const imitated = 'indicatie';

/** Compares the methods of allocation on a queue as it is. Nothing is decided by it. */
@Injectable()
export class MethodsQueries {
  constructor(private readonly work: Work) {}

  /**
   * The four methods side by side, with the room on every level; who waits for another type or tranche of the scheme takes
   * part where the money is the same. @throws RefusedError NOT_FOUND
   */
  methods(actor: Actor, accountId: string, query: MethodsQuery): Promise<MethodsResponse> {
    return this.work.read(actor, async (reader) => {
      const [account] = await queueAccounts(reader, { id: accountId });
      if (!account) throw notFound();
      const rows = await queueRows(reader, account);
      const asked = rows.filter(takesPart);
      const claims = asked.map((row) => claimOf(row, account));
      const beside = await besides(reader, account);
      const rivals = beside.map((row) => ({ ...claimOf(row, account), rival: true }));
      const rooms = (await ownCeilings(reader, account.id, [reader.today])).get(reader.today)?.rooms ?? [];
      const firstDay = firstDayOf(account, claims, query.firstDay, reader.today);
      const { method, categories, partialGrant } = account.allocation;
      const outcomes = sideBySide(
        [...claims, ...rivals],
        {
          method,
          firstDay,
          firstDaySet: account.allocation.firstDay !== undefined || query.firstDay !== undefined,
          categories: categories?.map(({ key }) => key),
          recipients: await recipientsOf(reader, account),
        },
        {
          ...purseOf(account, [...asked, ...beside]),
          ceilingCents: commonRoom([...claims, ...rivals], rooms),
          rooms,
        },
      );
      return {
        accountId,
        name: account.name,
        schemeKey: account.scheme_key,
        leftCents: Math.max(0, account.left_cents),
        compared: claims.length,
        rivals: rivals.length,
        askedCents: claims.reduce((sum, { amountCents }) => sum + amountCents, 0),
        leftOut: rows.length - asked.length,
        firstDay,
        partialGrant,
        methods: outcomes.map((outcome) => ({ ...outcome, regions: [...outcome.regions] })),
      };
    });
  }
}

const takesPart = ({ state, requested_cents: cents }: QueueRow): boolean => state !== 'incomplete' && (cents ?? 0) > 0;

/** Who waits in the other queues of the scheme. */
async function besides(reader: Reader, account: QueueAccount): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  for (const other of await rivalAccounts(reader, account)) rows.push(...(await queueRows(reader, other)));
  return rows.filter(takesPart);
}

function claimOf(row: QueueRow, { allocation }: QueueAccount): RegionalClaim {
  return {
    id: row.number,
    applicantId: row.organisation_id,
    amountCents: row.requested_cents ?? 0,
    completeOn: row.complete_on ?? row.received_on,
    region: row.housing_region ?? '',
    category: allocation.categories?.[row.queue_rank ?? -1]?.key,
    ...(row.own ? { rooms: row.own.rooms } : {}),
    ...(row.minimum_cents === null ? {} : { minimumCents: row.minimum_cents }),
  };
}

function firstDayOf(
  { allocation }: QueueAccount,
  claims: readonly RegionalClaim[],
  asked: string | undefined,
  today: LocalDate,
): LocalDate {
  if (asked !== undefined) return localDate(asked);
  if (allocation.firstDay !== undefined) return localDate(allocation.firstDay);
  const [first] = claims.map(({ completeOn }) => completeOn).sort();
  return addDays(first ?? today, 6);
}

/** Seeds that were drawn hold for the draws of the scheme itself; a group that was never drawn gets an imitation. */
function purseOf({ allocation }: QueueAccount, rows: readonly QueueRow[]): Omit<QueuePurse, 'ceilingCents'> {
  const seeds = new Map(rows.flatMap(({ lot, lot_seed: seed, number }) => (lot && seed ? [[number, seed]] : [])));
  return {
    partialAllowed: allocation.partialGrant,
    lots: ({ participants }) => {
      const drawn = new Set(participants.map((id) => seeds.get(id) ?? imitated));
      const [seed = imitated] = drawn.size === 1 ? drawn : [];
      return drawLots({ participants, seed }).order;
    },
  };
}

async function recipientsOf(reader: Reader, { allocation }: QueueAccount) {
  if (!allocation.recipients) return undefined;
  const names = allocation.recipients.map(({ applicant }) => applicant);
  const known = await reader.query<{ id: string; name: string; cbs_code: string | null }>(
    'select id, name, cbs_code from organisation where name = any($1) or cbs_code = any($1)',
    [names],
  );
  return allocation.recipients.map(({ applicant, amountCents }) => ({
    applicantId: known.find(({ name, cbs_code: code }) => [name, code].includes(applicant))?.id ?? applicant,
    amountCents,
  }));
}
