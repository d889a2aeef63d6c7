// SPDX-License-Identifier: EUPL-1.2

/** Where the work of a person is kept, and how one says so. */
export interface Place {
  readonly nl: string;
  readonly en: string;
  /** The column with the case, where there is one. */
  readonly caseColumn?: string;
}

const inCase = (nl: string, en: string): Place => ({ nl, en, caseColumn: 'application_id' });

/** Every column that names a person as the one who did something, as `table.column`; a test holds it against the database. */
export const places: Readonly<Record<string, Place>> = {
  'advice.advised_by': inCase('Adviezen die u gaf', 'Advice that you gave'),
  'advice.returned_by': inCase('Adviezen die u terugstuurde', 'Advice that you sent back'),
  'application.created_by': { nl: 'Aanvragen die u begon', en: 'Applications that you began', caseColumn: 'id' },
  'application.submitted_by': {
    nl: 'Aanvragen die u indiende',
    en: 'Applications that you submitted',
    caseColumn: 'id',
  },
  'application.assignee_id': { nl: 'Zaken die aan u zijn toegewezen', en: 'Cases assigned to you', caseColumn: 'id' },
  'application_page.saved_by': inCase(
    'Bladzijden van aanvragen die u het laatst bewaarde',
    'Pages of applications that you saved last',
  ),
  'audit_sample.drawn_by': { nl: 'Steekproeven die u trok', en: 'Samples that you drew' },
  'bank_account.stated_by': { nl: 'Rekeningnummers die u opgaf', en: 'Bank accounts that you stated' },
  'budget_adoption.recorded_by': { nl: 'Begrotingen die u vastlegde', en: 'Budgets that you recorded' },
  'budget_order.prepared_by': {
    nl: 'Opdrachten over plafonds die u voorbereidde',
    en: 'Orders about ceilings that you prepared',
  },
  'budget_order.settled_by': {
    nl: 'Opdrachten over plafonds die u afhandelde',
    en: 'Orders about ceilings that you settled',
  },
  'case_event.actor_id': {
    nl: 'Gebeurtenissen in zaken op uw naam',
    en: 'Events in cases in your name',
    caseColumn: 'case_id',
  },
  'checklist_answer.answered_by': inCase('Toetsvragen die u beantwoordde', 'Checklist items that you answered'),
  'completion_request.requested_by': inCase('Verzoeken om aanvulling die u deed', 'Requests to complete that you made'),
  'conflict_of_interest.person_id': inCase(
    'Zaken waarin u een persoonlijk belang meldde',
    'Cases in which you declared an interest',
  ),
  'deadline_notice.person_id': {
    nl: 'Herinneringen aan termijnen die u kreeg',
    en: 'Reminders of deadlines that you got',
  },
  'decision.advised_by': inCase('Besluiten waarover u adviseerde', 'Decisions on which you advised'),
  'decision.decided_by': inCase('Besluiten die u nam', 'Decisions that you took'),
  'delay_notice.announced_by': inCase('Berichten van vertraging die u deed', 'Notices of delay that you gave'),
  'determination_proposal.proposed_by': inCase(
    'Voorstellen tot vaststelling die u deed',
    'Proposals to determine that you made',
  ),
  'determination_proposal.returned_by': inCase(
    'Voorstellen tot vaststelling die u terugstuurde',
    'Proposals to determine that you sent back',
  ),
  'determination_request.requested_by': inCase(
    'Verzoeken tot vaststelling die u deed',
    'Requests to determine that you made',
  ),
  'determination_sample.prepared_by': {
    nl: 'Steekproeven voor de vaststelling die u voorbereidde',
    en: 'Samples for determination that you prepared',
  },
  'determination_sample.drawn_by': {
    nl: 'Steekproeven voor de vaststelling die u lootte',
    en: 'Samples for determination that you drew',
  },
  'deviation.proposed_by': inCase('Afwijkingen die u voorstelde', 'Deviations that you proposed'),
  'document.uploaded_by': { nl: 'Bestanden die u toevoegde', en: 'Files that you added', caseColumn: 'case_id' },
  'extension_request.requested_by': inCase('Verzoeken om meer tijd die u deed', 'Requests for more time that you made'),
  'extension_request.decided_by': inCase(
    'Verzoeken om meer tijd waarop u besliste',
    'Requests for more time that you decided',
  ),
  'extension_request.doubted_by': inCase(
    'Besluiten over meer tijd die u liet verbeteren',
    'Decisions about more time that you asked to correct',
  ),
  'grant_change.asked_by': inCase('Verzoeken tot wijziging die u deed', 'Requests for a change that you made'),
  'grant_change.proposed_by': inCase('Wijzigingen die u voorstelde', 'Changes that you proposed'),
  'grant_notice.made_by': inCase('Aankondigingen die u deed', 'Notices that you made'),
  'journal.recorded_by': { nl: 'Boekingen op uw naam', en: 'Bookings in your name', caseColumn: 'case_id' },
  'law_data_version.added_by': { nl: 'Wetsgegevens die u toevoegde', en: 'Data of the law that you added' },
  'mandate.person_id': { nl: 'Mandaten die u hebt of had', en: 'Mandates that you have or had' },
  'mandate_change.changed_by': { nl: 'Wijzigingen van mandaten door u', en: 'Changes of mandates by you' },
  'merger.proposed_by': { nl: 'Samenvoegingen die u voorstelde', en: 'Mergers that you proposed' },
  'merger.settled_by': { nl: 'Samenvoegingen waarop u besliste', en: 'Mergers that you settled' },
  'message.read_by': inCase('Berichten die u als eerste opende', 'Messages that you opened first'),
  'morning_digest.person_id': { nl: 'Overzichten die u ’s ochtends kreeg', en: 'Morning overviews that you got' },
  'objection.filed_by': inCase('Bezwaren die u indiende', 'Objections that you filed'),
  'objection.heard_by': inCase('Hoorzittingen die u leidde', 'Hearings that you led'),
  'objection_advice.advised_by': inCase('Adviezen op bezwaar die u gaf', 'Advice on objections that you gave'),
  'objection_advice.returned_by': inCase(
    'Adviezen op bezwaar die u terugstuurde',
    'Advice on objections that you sent back',
  ),
  'obligation_report.reported_by': {
    nl: 'Meldingen over verplichtingen die u deed',
    en: 'Reports on obligations that you made',
  },
  'obligation_report.reviewed_by': {
    nl: 'Meldingen over verplichtingen die u beoordeelde',
    en: 'Reports on obligations that you reviewed',
  },
  'organisation_interest.person_id': {
    nl: 'Persoonlijke belangen bij een gemeente die u meldde',
    en: 'Interests in a municipality that you declared',
  },
  'organisation_interest.ended_by': {
    nl: 'Meldingen van een belang die u beëindigde',
    en: 'Declarations of an interest that you ended',
  },
  'outage.recorded_by': { nl: 'Storingen die u vastlegde', en: 'Outages that you recorded' },
  'outage_proposal.decided_by': inCase(
    'Voorstellen na een storing waarop u besliste',
    'Proposals after an outage that you decided',
  ),
  'payment.prepared_by': inCase('Betalingen die u voorbereidde', 'Payments that you prepared'),
  'payment.released_by': inCase('Betalingen die u vrijgaf', 'Payments that you released'),
  'penalty.recorded_by': inCase('Ingebrekestellingen die u vastlegde', 'Notices of default that you recorded'),
  'penalty.prepared_by': inCase('Dwangsommen die u voorbereidde', 'Penalties that you prepared'),
  'statutory_interest.prepared_by': inCase('Wettelijke rente die u voorstelde', 'Statutory interest that you proposed'),
  'statutory_interest.decided_by': inCase(
    'Wettelijke rente die u vaststelde',
    'Statutory interest that you determined',
  ),
  'interest_payment.prepared_by': inCase(
    'Betalingen van wettelijke rente die u voorbereidde',
    'Payments of statutory interest that you prepared',
  ),
  'interest_payment.released_by': inCase(
    'Betalingen van wettelijke rente die u vrijgaf',
    'Payments of statutory interest that you released',
  ),
  'penalty_payment.prepared_by': inCase(
    'Betalingen van dwangsommen die u voorbereidde',
    'Payments of penalties that you prepared',
  ),
  'penalty_payment.released_by': inCase(
    'Betalingen van dwangsommen die u vrijgaf',
    'Payments of penalties that you released',
  ),
  'progress_photo.added_by': inCase("Foto's bij verslagen die u toevoegde", 'Photos with reports that you added'),
  'progress_photo.consented_by': inCase("Foto's waarvoor u toestemming gaf", 'Photos for which you gave consent'),
  'progress_photo.withdrawn_by': inCase(
    "Foto's waarvoor u de toestemming introk",
    'Photos for which you withdrew consent',
  ),
  'progress_report.saved_by': inCase('Voortgangsverslagen die u invulde', 'Progress reports that you filled in'),
  'progress_report.submitted_by': inCase('Voortgangsverslagen die u indiende', 'Progress reports that you submitted'),
  'progress_report.reviewed_by': inCase('Voortgangsverslagen die u beoordeelde', 'Progress reports that you reviewed'),
  'progress_submission.submitted_by': {
    nl: 'Versies van voortgangsverslagen die u indiende',
    en: 'Versions of progress reports that you submitted',
  },
  'recalculated_case.done_by': inCase('Herberekende zaken die u afhandelde', 'Recalculated cases that you settled'),
  'recipient_notice.notified_by': inCase(
    'Meldingen van de ontvanger die u deed',
    'Notices of the recipient that you gave',
  ),
  'recipient_notice.seen_by': inCase('Meldingen van de ontvanger die u zag', 'Notices of the recipient that you saw'),
  'repeat_application.linked_by': inCase('Herhaalde aanvragen die u koppelde', 'Repeated applications that you linked'),
  'scheme_desk_entry.person_id': { nl: 'Wijzigingen van regelingen door u', en: 'Changes of schemes by you' },
  'score_sheet.scored_by': inCase('Scorebladen die u invulde', 'Score sheets that you filled in'),
  'spending.recorded_by': { nl: 'Uitgaven die u vastlegde', en: 'Spending that you recorded' },
  'submission.submitted_by': inCase(
    'Versies van aanvragen die u indiende',
    'Versions of applications that you submitted',
  ),
  'term_suspension.started_by': inCase('Opschortingen die u begon', 'Suspensions that you started'),
  'term_suspension.ended_by': inCase('Opschortingen die u beëindigde', 'Suspensions that you ended'),
  'views_invitation.invited_by': inCase('Vragen om een zienswijze die u deed', 'Invitations for views that you gave'),
  'views_invitation.closed_by': inCase(
    'Vragen om een zienswijze die u afsloot',
    'Invitations for views that you closed',
  ),
  'visit.planned_by': inCase('Bezoeken die u plande', 'Visits that you planned'),
  'visit.reported_by': inCase('Verslagen van bezoeken die u schreef', 'Reports of visits that you wrote'),
  'visit_task.done_by': inCase('Taken na een bezoek die u deed', 'Tasks after a visit that you did'),
  'window_extension.decided_by': {
    nl: 'Verlengde aanvraagperiodes waarover u besliste',
    en: 'Longer windows that you decided',
  },
};

/** Columns with a person that the answer shows line by line. */
export const shownApart: readonly string[] = [
  'membership.person_id',
  'sign_in.person_id',
  'web_session.person_id',
  'provider_identity.person_id',
  'second_factor.person_id',
  'recovery_code.person_id',
  'password_link.person_id',
  'password_link.created_by',
  'address_change.person_id',
  'address_change.asked_by',
  'idempotency_key.person_id',
];
