// SPDX-License-Identifier: EUPL-1.2

/** Steps with a grant after its decision, in Dutch. */
export const grantStepsNl = {
  'change.propose': {
    title: 'Wijziging voorleggen',
    consequence: 'Uw voorstel gaat naar een beslisser. De gemeente ziet het voorstel niet.',
  },
  'change.make': {
    title: 'Beslissen over wijziging of intrekking',
    consequence:
      'Bedrag, datums en plafond veranderen. De gemeente krijgt de brief en kan zes weken bezwaar maken. Wat te veel is betaald, wordt teruggevraagd.',
  },
  'change.refuse': {
    title: 'Verzoek om wijziging afwijzen',
    consequence: 'Alles blijft zoals het is. De gemeente krijgt de brief en kan zes weken bezwaar maken.',
  },
  'change.sendBack': {
    title: 'Voorstel tot wijziging terugsturen',
    consequence: 'Het voorstel gaat met uw reden terug naar de beoordelaar.',
  },
  'grant.remind': {
    title: 'Herinneren aan de vaststelling',
    consequence: 'De gemeente krijgt een brief met een tweede termijn. Daarna kunt u ambtshalve vaststellen.',
  },
  'grant.proposeChange': {
    title: 'Wijzigen of intrekken voorstellen',
    consequence:
      'U legt een beslisser voor om bedrag, datums of activiteiten te wijzigen, of om de subsidie in te trekken.',
  },
  'grant.suspendPayment': {
    title: 'Betaling opschorten',
    consequence:
      'Er wordt niets betaald tot het besluit over wijziging of intrekking, ten hoogste dertien weken. De gemeente krijgt een brief.',
  },
  'grant.resumePayment': {
    title: 'Opschorting beëindigen',
    consequence: 'Betalingen kunnen weer worden vrijgegeven. De gemeente ziet dit in de tijdlijn.',
  },
};

/** Steps with a grant after its decision, in English. */
export const grantStepsEn: Record<keyof typeof grantStepsNl, { title: string; consequence: string }> = {
  'change.propose': {
    title: 'Submit a change',
    consequence: 'Your proposal goes to a decider. The municipality does not see it.',
  },
  'change.make': {
    title: 'Decide on an amendment or withdrawal',
    consequence:
      'Amount, days and ceiling change. The municipality receives the letter and may object within six weeks. What was paid too much is claimed back.',
  },
  'change.refuse': {
    title: 'Refuse the change that was asked',
    consequence: 'Everything stays as it is. The municipality receives the letter and may object within six weeks.',
  },
  'change.sendBack': {
    title: 'Return the proposal for a change',
    consequence: 'The proposal goes back to the assessor with your reason.',
  },
  'grant.remind': {
    title: 'Remind of the determination',
    consequence: 'The municipality receives a letter with a second term. After it you can determine ex officio.',
  },
  'grant.proposeChange': {
    title: 'Propose to amend or withdraw',
    consequence: 'You submit to a decider to amend amount, days or activities, or to withdraw the subsidy.',
  },
  'grant.suspendPayment': {
    title: 'Suspend payment',
    consequence:
      'Nothing is paid until the decision on amendment or withdrawal, for thirteen weeks at most. The municipality receives a letter.',
  },
  'grant.resumePayment': {
    title: 'End the suspension',
    consequence: 'Payments can be released again. The municipality sees this in the timeline.',
  },
};
