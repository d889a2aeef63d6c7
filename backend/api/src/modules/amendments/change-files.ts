// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  canBeReserved,
  type ChangeAction,
  type ChangeFacts,
  type ChangeGroundKey,
  type ChangeKind,
  changeLifecycle,
  changeRefusal,
  changesDetermination,
  type ChangeState,
  decide,
  grantLifecycle,
  isDetrimental,
  type LocalDate,
  type ProposedChange,
  recoveryRefusal,
  type Refusal,
  withdraws,
  reservationArticle,
  reservationLength,
  reservationWeeksOf,
} from '#domain';
import { isProvince } from '../../platform/actor';
import { notFound, orRefuse, RefusedError, refuseStale } from '../../platform/refused.error';
import { calendarInForce } from '../law-data/calendar';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { Obligation } from '../delivery/delivery.entities';
import { GrantChange } from '../delivery/grant-change.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import type { Hearing } from '../views/views.service';

/** A locked change with its grant and its case. */
export interface ChangeFile extends GrantFile {
  readonly change: GrantChange;
}

/** What a change would do, as far as the law looks at it. */
export type Wish = Pick<
  GrantChange,
  'kind' | 'ground' | 'amountCents' | 'activity' | 'dates' | 'obligationId' | 'requested'
>;

/** What the law is asked about a change, and about the money that it claims back. */
export interface ChangeLawFacts {
  readonly change: ProposedChange;
  readonly claim: Parameters<typeof recoveryRefusal>[0];
}

/** Finds, locks and moves changes of grants, and asks the law about them. */
@Injectable()
export class ChangeFiles {
  constructor(
    private readonly grants: GrantsService,
    private readonly cases: CaseFiles,
  ) {}

  /** Locks a change by its case; a municipality knows only what it asked itself. @throws RefusedError NOT_FOUND, STALE_VERSION */
  async lock(tx: Tx, id: string, expectedVersion?: number): Promise<ChangeFile> {
    const known = await tx.manager.findOneBy(GrantChange, { id });
    if (!known || !(isProvince(tx.actor) || known.requested)) throw notFound();
    const file = await this.grants.lock(tx, known.grantId);
    const change = await tx.manager.findOneByOrFail(GrantChange, { id });
    refuseStale(change.version, expectedVersion);
    return { ...file, change };
  }

  /** The state to which an action leads; refuses what the lifecycle refuses. */
  async next(
    tx: Tx,
    { application, change }: Pick<ChangeFile, 'application' | 'change'>,
    action: ChangeAction,
    more: Partial<ChangeFacts> = {},
  ): Promise<ChangeState> {
    const facts: ChangeFacts = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      preparedBy: change.proposedBy,
      ...more,
    };
    return orRefuse(decide(changeLifecycle, action, change.state as ChangeState, tx.actor.roles, facts)).to;
  }

  /** Changes a change, and with it the version of its grant, so that nobody works on with an old picture. */
  async change(tx: Tx, { grant, change }: ChangeFile, changes: Partial<GrantChange>): Promise<void> {
    Object.assign(change, changes, { version: change.version + 1 });
    await tx.manager.save(GrantChange, change);
    await this.grants.change(tx, grant, {});
  }

  /** Refuses a kind of change for which the grant is too early or too late. */
  refuseState(tx: Tx, { grant }: GrantFile, kind: ChangeKind): void {
    if (!grant.notifiedOn) {
      throw isProvince(tx.actor) ? new RefusedError({ code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' }) : notFound();
    }
    const { from, source } = grantLifecycle.transitions[kind];
    if ((from as readonly string[]).includes(grant.state)) return;
    throw new RefusedError({ code: 'NOT_IN_THIS_STATE', source, details: { state: grant.state, action: kind } });
  }

  /** What the law says against a change of this grant, today. */
  async refusalOf(tx: Tx, file: GrantFile, wish: Wish): Promise<Refusal | undefined> {
    const { change, claim } = await this.lawFacts(tx, file, wish);
    return changeRefusal(change) ?? recoveryRefusal(claim);
  }

  /** All on which the law lets a change of this grant depend, today. */
  async lawFacts(tx: Tx, file: GrantFile, wish: Wish): Promise<ChangeLawFacts> {
    const { grant } = file;
    const { today } = tx;
    const kind = wish.kind as ChangeKind;
    const adopted = await adoptionOf(tx, grant.budgetYear);
    const breachOn = await this.breachOn(tx, file, wish.obligationId);
    const determination = await determinationOf(tx, grant.applicationId);
    const change: ProposedChange = {
      kind,
      ground: wish.ground as ChangeGroundKey,
      amountCents: wish.amountCents,
      currentCents: currentCents(file, kind),
      otherChanges: wish.dates.length > 0 || wish.activity !== null,
      newDates: wish.dates.map(({ dueOn }) => dueOn as LocalDate),
      requested: wish.requested,
      today,
      determinationNotifiedOn: determination?.notified_on ?? null,
      breachOn,
      ...(await reservationOf(tx, file, adopted?.adopted_on)),
      calendar: await calendarInForce(tx),
    };
    const claimCents = claimFor(file, wish.amountCents ?? currentCents(file, kind));
    const ofBreach = wish.ground === 'awb_4_49_c' ? breachOn : null;
    return {
      change,
      claim: { claimCents, determinedOn: determination?.decided_on ?? null, breachOn: ofBreach, today },
    };
  }

  private async breachOn(tx: Tx, { grant }: GrantFile, id: string | null): Promise<LocalDate | null> {
    const obligation = id && (await tx.manager.findOneBy(Obligation, { id, grantId: grant.id }));
    return obligation && obligation.state === 'breached' ? (obligation.breachedOn as LocalDate) : null;
  }
}

/**
 * The condition that the budget provides the money, as the first decision to grant made it. A grant from before decisions
 * said so stands on it when its scheme makes the condition and the budget was not there yet.
 *
 * @source Awb 4:34(1)
 */
async function reservationOf(
  tx: Tx,
  { scheme, grant }: GrantFile,
  adoptedOn: LocalDate | undefined,
): Promise<Pick<ProposedChange, 'budgetReservation' | 'budgetAdoptedOn' | 'reservation'>> {
  const [made] = await tx.query<{ told: boolean; weeks: number | null }>(
    `select data ? 'reservation' as told, (data -> 'reservation' ->> 'weeks')::int as weeks from case_event
      where case_id = $1 and type in ('SubsidyGranted', 'SubsidyPartlyGranted', 'SubsidyGrantedOnObjection',
            'SubsidyPartlyGrantedOnObjection') order by case_seq limit 1`,
    [grant.applicationId],
  );
  const reserved = made?.told ? made.weeks !== null : reservationArticle(scheme, grant.budgetYear) !== undefined;
  return {
    budgetReservation: reserved && canBeReserved(grant.grantedOn as LocalDate, adoptedOn),
    budgetAdoptedOn: adoptedOn ?? null,
    reservation: reservationLength(scheme.legal, made?.weeks ?? reservationWeeksOf(scheme, grant.budgetYear)),
  };
}

/** What the door to views is asked about a change; nothing when the recipient loses nothing that it did not give up itself. */
export function hearingOf(file: GrantFile, wish: Wish & Pick<GrantChange, 'id' | 'viewsCode'>): Hearing | undefined {
  const kind = wish.kind as ChangeKind;
  const ground = wish.ground as ChangeGroundKey;
  const { amountCents } = wish;
  if (!isDetrimental({ kind, ground, amountCents, currentCents: currentCents(file, kind) })) return undefined;
  const subject = withdraws(kind) ? 'withdrawal' : 'amendment';
  return { subject, subjectId: file.grant.id, changeId: wish.id, viewsCode: wish.viewsCode };
}

/** The amount that a change of this kind changes: granted, or determined. */
export function currentCents({ grant }: GrantFile, kind: ChangeKind): number {
  return changesDetermination(kind) ? (grant.determinedCents ?? 0) : grant.grantedCents;
}

/** What would be claimed back when the amount becomes this, in cents. */
export function claimFor({ grant }: GrantFile, afterCents: number): number {
  return Math.max(0, grant.paidCents - grant.claimedCents - afterCents);
}

/**
 * The determination that stands: one that a decision on objection put in the place of the first counts from its own day.
 *
 * @source Awb 4:49(3), 7:11(2)
 */
async function determinationOf(
  tx: Tx,
  applicationId: string,
): Promise<{ decided_on: LocalDate; notified_on: LocalDate | null } | undefined> {
  const [row] = await tx.query<{ decided_on: LocalDate; notified_on: LocalDate | null }>(
    `select s.decided_on, s.notified_on from decision d
       join decision s on s.id = case when exists (
         select from decision r where r.id = d.replaced_by_id
            and r.facts -> 'receipt' ->> 'addedDeterminedCents' not in ('0')) then d.replaced_by_id else d.id end
      where d.application_id = $1 and d.kind = 'determination'`,
    [applicationId],
  );
  return row;
}

/** The day on which the budget of a year was adopted, as it stands after corrections. @source Awb 4:34(5) */
async function adoptionOf(tx: Tx, year: number): Promise<{ adopted_on: LocalDate } | undefined> {
  const [row] = await tx.query<{ adopted_on: LocalDate }>(
    `select b.adopted_on from budget_adoption b
      where b.year = $1 and not exists (select from budget_adoption c where c.corrects_id = b.id)`,
    [year],
  );
  return row;
}
