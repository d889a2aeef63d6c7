// SPDX-License-Identifier: EUPL-1.2
// Granted projects by the hundred, for tests of volume: cases with their grant, their dates and their progress reports, spread
// over all municipalities of the day. No money is booked and no letter goes out: it is not for the demonstration.

/** Each number gives one project; the same numbers give the same projects. `$1` is how many, `$2` the day on which they are seen. */
const project = `
  select i, (select array_agg(o.id order by o.cbs_code) from organisation o where o.kind = 'municipality'
                and coalesce(o.valid_from, '0001-01-01') <= $2::date and coalesce(o.valid_to, '9999-12-31') > $2::date) as all_of,
         $2::date - (i * 37) % 800 as granted_on,
         5 + (i * 7) % 26 as homes,
         case when i % 3 = 0 then null else (i * 13) % 101 end as percentage,
         i % 10 = 1 as done
    from generate_series(1, $1::int) as i`;

/** What the municipality answered: complete, as its form asks. */
const answers = `jsonb_build_object(
    'projectName', name, 'description', 'Wij plaatsen verplaatsbare woningen voor mensen die met spoed een woning zoeken.',
    'variant', 'new_homes', 'worksStarted', false, 'siteName', name, 'siteKind', 'address',
    'siteAddress', '{"street": "Sportlaan", "houseNumber": "12", "postcode": "2333 AB", "town": "Leiden"}'::jsonb,
    'zoningRoute', 'temporary_deviation', 'siteTermYears', 10,
    'homes', jsonb_build_object('self_contained', homes, 'shared', 0), 'rentBand', 'up_to_lowest_threshold',
    'targetGroups', (select jsonb_object_agg(o ->> 'key', case when o ->> 'key' = 'starters_and_students' then homes else 0 end)
       from jsonb_path_query(type, '$.pages[*].questions[*] ? (@.key == "targetGroups").options[*]') o), 'ownerName', 'Woningcorporatie',
    'ownerKind', 'housing_association', 'withPartners', false, 'passedOn', false,
    'costs', jsonb_build_array(jsonb_build_object('description', 'Plaatsen', 'kind', 'placing', 'amount', homes * 400000)),
    'financing', jsonb_build_array(
      jsonb_build_object('source', 'Provincie', 'kind', 'grant', 'status', 'requested', 'amount', homes * 150000),
      jsonb_build_object('source', 'Corporatie', 'kind', 'own_means', 'status', 'certain', 'amount', homes * 250000)),
    'bankAccount', 'NL91ABNA0417164300', 'plannedStart', granted_on + 60, 'plannedCompletion', granted_on + 500,
    'contact', '{"name": "Team Wonen", "email": "wonen@gemeente.example", "phone": "0700000000"}'::jsonb)`;

/** The amount as the scheme reckons it for these answers. */
const calculation = `jsonb_build_object(
    'rows', jsonb_build_array(jsonb_build_object(
      'key', 'self_contained', 'article', amount -> 'article', 'quantity', homes, 'unitCents', 150000,
      'amountCents', homes * 150000, 'text', jsonb_path_query_first(type,
        '$.pages[*].questions[*] ? (@.key == "homes").options[*] ? (@.key == "self_contained").label'))),
    'totalCents', homes * 150000, 'problems', '[]'::jsonb)`;

const statements = [
  `create temporary table many_projects on commit drop as
   select p.*, gen_random_uuid() as application_id, gen_random_uuid() as grant_id, gen_random_uuid() as report_id,
          all_of[1 + i % cardinality(all_of)] as organisation_id, granted_on + 731 as due_on,
          v.id as version_id, b.id as account_id,
          case when i % 25 = 0
               then 'Flexwoningen voor spoedzoekers aan de Burgemeester Van Slijpe-Bouwmeesterlaan en omgeving, fase ' || i
               else 'Flexwoningen ' || (array['Sportlaan', 'Havenkwartier', 'Stationsplein', 'Weidehof'])[1 + i % 4] || ' ' || i
          end as name,
          (select id from person order by email limit 1) as person_id, t as type, t -> 'amount' as amount
     from (${project}) p
     join scheme_version v on v.scheme_key = 'flexwonen-zh' and v.current
     cross join lateral jsonb_path_query(v.definition, '$.types[*] ? (@.key == "plaatsing")') t
     join budget_account b on b.scheme_key = 'flexwonen-zh' and b.type_key = 'plaatsing' and b.kind = 'type'`,
  `insert into application (id, number, organisation_id, scheme_version_id, type_key, account_id, state, project_name, created_by,
          created_at, submitted_by, received_at, received_on, complete_on, requested_cents)
   select application_id, 'VEEL-' || lpad(i::text, 5, '0'), organisation_id, version_id, 'plaatsing', account_id, 'granted',
          name, person_id, granted_on - 60, person_id, granted_on - 60, granted_on - 60, granted_on - 50, homes * 150000
     from many_projects`,
  `insert into submission (application_id, organisation_id, seq, answers, calculation, sha256, submitted_at, submitted_by)
   select application_id, organisation_id, 1, ${answers}, ${calculation},
          encode(sha256(convert_to((${answers})::text, 'UTF8')), 'hex'), granted_on - 60, person_id
     from many_projects`,
  `insert into subsidy_grant (id, application_id, organisation_id, account_id, state, granted_cents, granted_on, notified_on,
          budget_year)
   select grant_id, application_id, organisation_id, account_id, 'active', homes * 150000, granted_on, granted_on,
          extract(year from granted_on)::int
     from many_projects`,
  `insert into obligation (grant_id, application_id, organisation_id, key, kind, state, due_on, met_on)
   select grant_id, application_id, organisation_id, 'start', 'start', case when percentage > 0 or done then 'met' else 'open' end,
          granted_on + 365, case when percentage > 0 or done then granted_on + 90 end
     from many_projects
    union all
   select grant_id, application_id, organisation_id, 'completion', 'completion', case when done then 'met' else 'open' end,
          due_on, case when done then least($1::date, granted_on + 500) end
     from many_projects`,
  `insert into obligation (id, grant_id, application_id, organisation_id, key, kind, state, due_on, met_on)
   select report_id, grant_id, application_id, organisation_id, 'many.1', 'progress', 'met', granted_on + 180, granted_on + 180
     from many_projects where percentage is not null`,
  `insert into progress_report (grant_id, obligation_id, application_id, organisation_id, period_ends_on, state, percentage,
          homes_promised, homes_permitted, homes_placed, homes_occupied, spent_cents, permit_status, completion_expected_on,
          saved_by, saved_at, submitted_by, submitted_at)
   select grant_id, report_id, application_id, organisation_id, least($1::date, granted_on + 180), 'accepted', percentage, homes,
          case when i % 7 = 0 then homes / 2 else homes end,
          case when done then homes else homes * percentage / 200 end,
          case when done then homes else homes * percentage / 400 end,
          homes * 1500::int8 * percentage, 'granted', due_on - 60 + (i * 11) % 120, person_id, granted_on + 180, person_id,
          granted_on + 180
     from many_projects where percentage is not null`,
];

/** Makes so many projects as they are seen on a day, `YYYY-MM-DD`; where they stand is derived by the product itself. */
export async function manyProjects(client, count, day) {
  await client.query('begin');
  try {
    await client.query("select set_config('app.organisation_kind', 'province', true)");
    for (const [index, text] of statements.entries()) {
      const parameters = index === 0 ? [count, day] : text.includes('$1') ? [day] : [];
      await client.query(text, parameters);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
