// SPDX-License-Identifier: EUPL-1.2

/** A kind of lines about a person: the newest come first. */
export interface Lines {
  readonly key: string;
  readonly nl: string;
  readonly en: string;
  /** SQL with columns at, what and detail; `$1` is the person, `$2` their e-mail address. */
  readonly sql: string;
}

/** How many lines of a kind go into the answer; the number of all goes with it. */
export const mostLines = 500;

const withOrganisation = 'left join organisation o on o.id =';

export const lines: readonly Lines[] = [
  {
    key: 'signIns',
    nl: 'Wanneer u inlogde',
    en: 'When you signed in',
    sql: `select at, how as what, concat_ws(' ', issuer, level, acr) as detail from sign_in where person_id = $1`,
  },
  {
    key: 'sessions',
    nl: 'Waar u bent ingelogd',
    en: 'Where you are signed in',
    sql: `select created_at as at, 'session' as what, data ->> 'browser' as detail
            from web_session where person_id = $1 and expires_at > transaction_timestamp()`,
  },
  {
    key: 'providers',
    nl: 'Hoe een inlogdienst u kent',
    en: 'How a sign-in service knows you',
    sql: `select i.created_at as at, o.name as what, i.issuer || ' ' || i.subject as detail
            from provider_identity i join organisation o on o.id = i.organisation_id where i.person_id = $1`,
  },
  {
    key: 'links',
    nl: 'Links om een wachtwoord te kiezen, voor u of door u verstuurd',
    en: 'Links to choose a password, sent to you or by you',
    sql: `select created_at as at, kind as what, case when person_id = $1 then 'for you' else 'by you' end as detail
            from password_link where person_id = $1 or created_by = $1`,
  },
  {
    key: 'addressChanges',
    nl: 'Aangevraagde e-mailadressen',
    en: 'E-mail addresses that were asked for',
    sql: `select asked_at as at, case when confirmed then 'confirmed' when closed_at is null then 'open' else 'closed' end as what,
                 case when person_id = $1 then new_email end as detail
            from address_change where person_id = $1 or asked_by = $1`,
  },
  {
    key: 'interests',
    nl: 'Persoonlijke belangen die u meldde',
    en: 'Interests that you declared',
    sql: `select declared_at as at, coalesce(a.number, 'case') as what, c.reason as detail
            from conflict_of_interest c left join application a on a.id = c.application_id where c.person_id = $1
          union all select i.declared_at, o.name, i.reason
            from organisation_interest i ${withOrganisation} i.organisation_id where i.person_id = $1`,
  },
  {
    key: 'mandates',
    nl: 'Uw mandaten',
    en: 'Your mandates',
    sql: `select valid_from::timestamptz as at, role as what, concat_ws(', ', function_title, article, valid_to::text) as detail
            from mandate where person_id = $1`,
  },
  {
    key: 'commands',
    nl: 'Sleutels van handelingen, die 30 dagen blijven',
    en: 'Keys of commands, kept for 30 days',
    sql: `select at, 'command' as what, key as detail from idempotency_key where person_id = $1`,
  },
  {
    key: 'mails',
    nl: 'Mails aan uw adres',
    en: 'Mails to your address',
    sql: `select created_at as at, kind as what, nullif(data ->> 'caseNumber', '') as detail from mail where recipient = $2`,
  },
  {
    key: 'log',
    nl: 'Regels in het logboek door u of over u',
    en: 'Lines of the log by you or about you',
    sql: `select x.at, x.operation as what, concat_ws(' ', x.result, x.reason, o.name, x.origin) as detail
            from audit_entry x ${withOrganisation} x.organisation_id where x.person_id = $1 or x.object_id = $1 or x.on_behalf = 'person:' || $1::text`,
  },
];
