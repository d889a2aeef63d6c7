-- SPDX-License-Identifier: EUPL-1.2
-- A second opinion on every term, written apart from the product: Easter by epacts (Lilius and Clavius, as Knuth gives it),
-- a table of days with their rank among the ordinary days, suspensions as multiranges and a fixed point. It shares no code
-- and no list of holidays with the product.
create schema oracle;

create function oracle.easter(y int) returns date language plpgsql immutable as $$
declare
  golden int := y % 19 + 1;
  century int := y / 100 + 1;
  skipped int := 3 * century / 4 - 12;
  moon int := (8 * century + 5) / 25 - 5;
  sunday int := 5 * y / 4 - skipped - 10;
  epact int := (11 * golden + 20 + moon - skipped) % 30;
  full_moon int;
begin
  if (epact = 25 and golden > 11) or epact = 24 then epact := epact + 1; end if;
  full_moon := 44 - epact;
  if full_moon < 21 then full_moon := full_moon + 30; end if;
  return make_date(y, 3, 1) + (full_moon + 7 - (sunday + full_moon) % 7) - 1;
end $$;

-- Whether nobody has to act on a day (Algemene termijnenwet 1 and 3).
create function oracle.is_rest(day date) returns boolean language plpgsql immutable as $$
declare
  after_easter int := day - oracle.easter(extract(year from day)::int);
  month_day text := to_char(day, 'MMDD');
  weekday int := extract(isodow from day);
begin
  return weekday >= 6
    or after_easter in (-2, 1, 39, 50)
    or month_day in ('0101', '0505', '1225', '1226')
    or (month_day = '0427' and weekday <> 7)
    or (month_day = '0426' and extract(isodow from day + 1) = 7);
end $$;

-- Every day with the first ordinary day from it on, and how many ordinary days there were up to and including it.
create table oracle.day (calendar text, day date, open boolean, open_from date, open_so_far int, primary key (calendar, day));
create index on oracle.day (calendar, open_so_far) where open;

create function oracle.fill(name text, decreed date[]) returns void language sql as $$
  insert into oracle.day
  select name, day, open,
    min(day) filter (where open) over (order by day desc),
    count(*) filter (where open) over (order by day)
  from (
    select g::date as day, not (oracle.is_rest(g::date) or g::date = any (decreed)) as open
    from generate_series(timestamp '2019-12-01', timestamp '2053-12-31', interval '1 day') g
  ) days
$$;

create function oracle.open_from(name text, wanted date) returns date language sql stable as $$
  select open_from from oracle.day where calendar = name and day = wanted
$$;

-- The last day of a short term: at least two ordinary days in it (2), and an ordinary last day (1).
create function oracle.short_term(name text, start date, days int) returns date language sql stable as $$
  select oracle.open_from(name, greatest(start + days, second.day))
  from oracle.day first
  join oracle.day second on second.calendar = name and second.open and second.open_so_far = first.open_so_far + 2
  where first.calendar = name and first.day = start
$$;

-- The last day of a term in weeks that stood still on some days: as many days longer as there are such days within it,
-- counted again until nothing changes. Only the weeks decide whether the end moves past a weekend or holiday.
create function oracle.suspended_term(name text, start date, weeks int, still datemultirange) returns date
language plpgsql stable as $$
declare
  added int := 0;
  again int;
  last date;
begin
  loop
    last := start + 7 * weeks + added;
    if weeks <= 12 then last := oracle.open_from(name, last); end if;
    select coalesce(sum(upper(part) - lower(part)), 0) into again
      from unnest(still * datemultirange(daterange(start + 1, last, '[]'))) part;
    exit when again = added;
    added := again;
  end loop;
  return last;
end $$;

-- Every kind of term from every start.
create function oracle.answers(name text, from_day date, to_day date)
returns table (start date, kind text, due date) language sql stable as $$
  with starts as (select g::date as start from generate_series(from_day::timestamp, to_day, interval '1 day') g)
  select start, kind, due
  from starts
  cross join lateral (select oracle.open_from(name, start + 42) as objection) o
  cross join lateral (values
    ('cure_three_days', oracle.short_term(name, start, 3)),
    ('decision_eight_weeks', oracle.open_from(name, start + 56)),
    ('decision_overlapping', oracle.suspended_term(name, start, 8,
      datemultirange(daterange(start + 5, start + 20, '[]'), daterange(start + 10, start + 30, '[]')))),
    ('decision_completed', oracle.suspended_term(name, start, 13, datemultirange(daterange(start + 21, start + 34)))),
    ('five_years', (start + interval '5 years')::date),
    ('not_processed', oracle.open_from(name, start + 28)),
    ('objection', objection),
    ('objection_decision', oracle.open_from(name, objection + 84)),
    ('post_until', oracle.open_from(name, objection + 7)),
    ('three_months', oracle.open_from(name, (start + interval '3 months')::date))
  ) as terms (kind, due)
$$;

-- Quarters of an hour around both nights in which the clock changes, with the day that it is in the Netherlands.
create function oracle.quarters(from_year int, to_year int)
returns table (at bigint, local_day date) language sql stable as $$
  select extract(epoch from q)::bigint, (q at time zone 'Europe/Amsterdam')::date
  from generate_series(from_year, to_year) y
  cross join unnest(array[4, 11]) m
  cross join lateral (select make_date(y, m, 1) - 1 as last_day) l
  cross join lateral (select last_day - extract(dow from last_day)::int as sunday) s
  cross join lateral generate_series(
    (sunday - 1)::timestamp at time zone 'UTC', (sunday + 2)::timestamp at time zone 'UTC', interval '15 minutes') q
$$;
