// SPDX-License-Identifier: EUPL-1.2
import { type TenantTables, tenantWalls } from './walls';

export const tenantTables: TenantTables = {
  penalty: ['application_id', 'application'],
  penalty_payment: ['penalty_id', 'penalty'],
};

const references = [
  ['penalty', 'FK_de26d488571857ae1513c36891f', 'application_id', 'application'],
  ['penalty', 'FK_5377ab490dfe69b7c7bfbcacf04', 'organisation_id', 'organisation'],
  ['penalty', 'FK_d43ea920962db8d84a787d9d0d0', 'recorded_by', 'person'],
  ['penalty', 'FK_abcd44047288a9faade3abee07b', 'document_id', 'document'],
  ['penalty', 'FK_6b97e1d8f8974c38ebbd0580956', 'prepared_by', 'person'],
  ['penalty', 'FK_5d6d994894858628cf1002c3577', 'decision_id', 'decision'],
  ['penalty_payment', 'FK_3fae758f08675c62bee66e62c42', 'penalty_id', 'penalty'],
  ['penalty_payment', 'FK_21bc847bb33bb79d427435d7a1a', 'application_id', 'application'],
  ['penalty_payment', 'FK_dd749d29f24bc29a2d553233341', 'organisation_id', 'organisation'],
  ['penalty_payment', 'FK_a86669c036f56112daea0c00f25', 'prepared_by', 'person'],
  ['penalty_payment', 'FK_21eea493d4d9bc9c35ee6ecd671', 'released_by', 'person'],
] as const;

/** Notices of default, penalties and their payments. What identifies a notice, and what was determined, stays as it was. */
export const penaltyTables = [
  `create table penalty (
  id uuid not null default gen_random_uuid(), application_id uuid not null, organisation_id uuid not null,
  about text not null, subject_id uuid not null, state text not null, version integer not null default '1',
  channel text not null, received_on date not null, recorded_at timestamp with time zone not null,
  recorded_by uuid not null, document_id uuid, first_day_on date not null, maximum_on date not null, warn_on date,
  warned_at timestamp with time zone, none_owed text, reason text not null default '', prepared_by uuid,
  return_reason text, last_day_on date, days integer, amount_cents bigint, decision_id uuid,
  constraint penalty_version check (version > 0),
  constraint penalty_amount check (amount_cents >= 0 and days >= 0 and (none_owed is null or amount_cents = 0)),
  constraint penalty_determined_amount check ((state in ('determined','settled')) = (decision_id is not null)
    and (decision_id is null or amount_cents is not null)),
  constraint penalty_none_owed check
    (none_owed in ('unreasonably_late_notice','not_an_interested_party','clearly_inadmissible_or_unfounded')),
  constraint penalty_state check
    (state in ('received','premature','running','stopped','in_time','proposed','determined','settled')),
  constraint penalty_channel check (channel in ('portal','post','email')),
  constraint penalty_about check (about in ('decision','determination','objection')),
  constraint "PK_d92f1735fa0b36cba9ff8556a16" primary key (id))`,
  `create table penalty_payment (
  id uuid not null default gen_random_uuid(), penalty_id uuid not null, application_id uuid not null,
  organisation_id uuid not null, state text not null, version integer not null default '1', amount_cents bigint not null,
  due_on date not null, iban text not null, end_to_end_id text not null, prepared_by uuid not null,
  prepared_at timestamp with time zone not null, released_by uuid, released_at timestamp with time zone, paid_on date,
  reference text,
  constraint penalty_payment_end_to_end unique (end_to_end_id),
  constraint penalty_payment_four_eyes check (released_by is null or released_by <> prepared_by),
  constraint penalty_payment_positive check (amount_cents > 0),
  constraint penalty_payment_state_known check (state in ('proposed','released','paid','cancelled')),
  constraint "PK_15a3b0836b6b5aef620278552a2" primary key (id))`,
  `create index penalty_to_warn on penalty (warn_on) where warn_on is not null and warned_at is null`,
  `create unique index penalty_once on penalty (about, subject_id) where state <> 'premature'`,
  'create index penalty_case on penalty (application_id)',
  `create unique index penalty_payment_once on penalty_payment (penalty_id) where state <> 'cancelled'`,
  'create index penalty_payment_state on penalty_payment (state, due_on, id)',
  ...references.map(
    ([table, name, column, other]) =>
      `alter table ${table} add constraint "${name}" foreign key (${column}) references ${other} (id)`,
  ),
  `create trigger penalty_fixed before update on penalty for each row execute function keep_columns('state', 'version',
     'first_day_on', 'maximum_on', 'warn_on', 'warned_at', 'none_owed', 'reason', 'prepared_by', 'return_reason',
     'last_day_on', 'days', 'amount_cents', 'decision_id')`,
  `create function keep_determined_penalty() returns trigger language plpgsql as $$
  begin
    if old.decision_id is not null and (new.decision_id is distinct from old.decision_id
       or new.amount_cents is distinct from old.amount_cents or new.days is distinct from old.days) then
      raise exception 'a determined penalty stays as it was' using errcode = '23514', constraint = 'penalty_determined_fixed';
    end if;
    return new;
  end $$`,
  `create trigger penalty_determined_fixed before update on penalty
     for each row execute function keep_determined_penalty()`,
  `create trigger penalty_payment_fixed before update on penalty_payment for each row execute function keep_columns('state',
     'version', 'released_by', 'released_at', 'paid_on', 'reference')`,
  ...tenantWalls(tenantTables),
];
