// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  addDays,
  amendedDue,
  type AmendedDate,
  type GrantedExtension,
  type HolidayCalendar,
  type LocalDate,
  obligationDue,
  obligationLifecycle,
  termEndsOn,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import { calendarInForce } from '../law-data/calendar';
import { Obligation } from './delivery.entities';
import { armStep } from './due-steps';
import { type GrantFile, GrantsService } from './grants.service';
import type { ObligationFile } from './obligation-files';

/** The dates of a grant: always derived anew from their causes, never added to the last date. */
@Injectable()
export class DeadlinesService {
  constructor(private readonly grants: GrantsService) {}

  /** The notification of the grant: from this day everything counts. */
  async start(tx: Tx, file: GrantFile, notifiedOn: LocalDate): Promise<void> {
    if (file.grant.notifiedOn) return;
    await this.grants.change(tx, file.grant, { notifiedOn });
    const { grant, application, type } = file;
    await tx.manager.insert(
      Obligation,
      type.obligations.map(({ key, kind }) => ({
        grantId: grant.id,
        applicationId: application.id,
        organisationId: application.organisationId,
        key,
        kind,
        state: obligationLifecycle.initial,
      })),
    );
    await this.derive(tx, file);
  }

  /** Derives every due date of the grant, and the day for determination. */
  async derive(tx: Tx, file: GrantFile): Promise<void> {
    const { grant, type } = file;
    if (!grant.notifiedOn) return;
    const obligations = await tx.manager.findBy(Obligation, { grantId: grant.id });
    const metOn = await this.metOn(tx, grant.id);
    const calendar = await calendarInForce(tx);
    const amended = await this.amendedDates(tx, grant.id);
    for (const obligation of obligations) {
      const rule = type.obligations.find(({ key }) => key === obligation.key);
      if (!rule) continue;
      const derived = obligationDue(rule, {
        grantNotifiedOn: grant.notifiedOn as LocalDate,
        metOn,
        extensions: await this.extensionsOf(tx, obligation.id),
        calendar,
        extended: file.scheme.legal.termsExtended,
      });
      const amendedTo = amended[rule.key];
      const term = amendedTo ? amendedDue(derived, amendedTo) : derived;
      const dueOn = term?.dueOn ?? null;
      if (dueOn === obligation.dueOn) continue;
      const version = obligation.version + (obligation.dueOn === null ? 0 : 1);
      Object.assign(obligation, { dueOn, trace: term?.trace ?? [], version });
      await tx.manager.save(Obligation, obligation);
    }
    const determinationDueOn = this.determinationDueOn(file, obligations, calendar);
    if (determinationDueOn !== grant.determinationDueOn) await this.grants.change(tx, grant, { determinationDueOn });
    if (type.determination.mode === 'on_request' && grant.determinedCents === null)
      await armStep(tx, grant, 'determination_reminder', addDays(determinationDueOn, 1));
  }

  /** The last days that notified amendments set, by the key of the obligation. @source Awb 3:40 */
  private async amendedDates(tx: Tx, grantId: string): Promise<Record<string, AmendedDate>> {
    const rows = await tx.query<AmendedDate & { key: string }>(
      `select one ->> 'key' as key, (one ->> 'dueOn')::date as "dueOn", d.notified_on as "notifiedOn"
         from grant_change c join decision d on d.id = c.decision_id
        cross join lateral jsonb_array_elements(c.dates) one
        where c.grant_id = $1 and c.state = 'made' and d.notified_on is not null order by d.notified_at`,
      [grantId],
    );
    return Object.fromEntries(rows.map(({ key, ...date }) => [key, date]));
  }

  /** The day that an obligation would get with so many months more. */
  async dueWith(
    tx: Tx,
    { grant, scheme, rule, obligation }: ObligationFile,
    months: number,
  ): Promise<LocalDate | null> {
    const metOn = await this.metOn(tx, grant.id);
    const term = obligationDue(rule, {
      grantNotifiedOn: (grant.notifiedOn ?? grant.grantedOn) as LocalDate,
      metOn,
      extensions: [...(await this.extensionsOf(tx, obligation.id)), { months }],
      calendar: await calendarInForce(tx),
      extended: scheme.legal.termsExtended,
    });
    return term?.dueOn ?? null;
  }

  private async metOn(tx: Tx, grantId: string): Promise<Record<string, LocalDate | undefined>> {
    const obligations = await tx.manager.findBy(Obligation, { grantId });
    return Object.fromEntries(
      obligations.map(({ key, metOn }) => [key, (metOn ?? undefined) as LocalDate | undefined]),
    );
  }

  /** So many weeks after the works were completed, or have to be completed as long as they are not. */
  private determinationDueOn(
    { grant, scheme, type }: GrantFile,
    obligations: readonly Obligation[],
    calendar: HolidayCalendar,
  ): LocalDate {
    const completed = obligations
      .filter(({ kind }) => kind === 'completion')
      .flatMap(({ metOn, dueOn }) => metOn ?? dueOn ?? [])
      .sort()
      .at(-1);
    const from = (completed ?? grant.notifiedOn ?? grant.grantedOn) as LocalDate;
    return termEndsOn(from, { weeks: type.determination.withinWeeks }, calendar, scheme.legal.termsExtended);
  }

  /** @source Awb 3:40 — more time counts from the moment that its decision was notified. */
  private extensionsOf(tx: Tx, obligationId: string): Promise<GrantedExtension[]> {
    return tx.query<{ months: number }>(
      `select coalesce(x.granted_months, x.months) as months from extension_request x
        where x.obligation_id = $1 and x.state = 'granted'
          and exists (select 1 from decision d where d.subject_id = x.id and d.notified_on is not null)`,
      [obligationId],
    );
  }
}
