// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of appeals before the court. */
export const appealMessages = defineMessages({
  nl: {
    heading: 'Beroep bij de rechtbank',
    state: 'Stand',
    about: 'Waarover',
    late: {
      decision: 'Er kwam niet op tijd een besluit op de aanvraag (Awb 6:12).',
      determination: 'Er kwam niet op tijd een besluit over de vaststelling (Awb 6:12).',
      objection: 'Er kwam niet op tijd een beslissing op het bezwaar (Awb 6:12).',
    } as Readonly<Record<string, string>>,
    registered: 'Beroep ingesteld op',
    requested: 'Dossier gevraagd op',
    fileDue: 'Dossier insturen uiterlijk op',
    sent: 'Dossier verstuurd op',
    outcome: 'Uitspraak',
    decided: 'Datum van de uitspraak',
    newDecision: 'Nieuw besluit uiterlijk op',
    provides: 'De rechtbank bepaalt zelf',
    taken: 'De nieuwe beslissing is genomen; zij staat bij de besluiten.',
    withObjection: 'U beslist opnieuw bij het bezwaar hierboven (Awb 8:72).',
    afterLate:
      'Beslis zoals altijd, uiterlijk op de dag van de rechtbank (Awb 8:55d). Na de bekendmaking is het beroep vanzelf afgerond.',
    direct:
      'Het beroep was rechtstreeks (Awb 7:1a). Voer het bezwaarschrift in waarin daarom is gevraagd, als het hier nog niet staat, en beslis daarop zoals de rechtbank zegt: bedrag, plafond, brief en betaling volgen dan vanzelf. De brief heet dan nieuw besluit, en het beroep is daarmee afgerond. Nam u het nieuwe besluit op een andere manier? Leg dat dan hieronder vast.',
    file: 'Genummerde lijst van stukken (pdf)',
    done: 'De stap is gezet',
    states: {
      registered: 'Geregistreerd',
      file_requested: 'De rechtbank wacht op het dossier',
      file_sent: 'Dossier verstuurd',
      decided: 'Uitspraak gedaan',
      new_decision_ordered: 'Er moet een nieuw besluit komen',
      withdrawn: 'Ingetrokken',
    } as Readonly<Record<string, string>>,
    outcomes: {
      no_jurisdiction: 'Rechtbank onbevoegd',
      inadmissible: 'Niet-ontvankelijk',
      unfounded: 'Ongegrond',
      well_founded: 'Gegrond',
    } as Readonly<Record<string, string>>,
  },
  en: {
    heading: 'Appeal before the court',
    state: 'State',
    about: 'About',
    late: {
      decision: 'No decision on the application came in time (Awb 6:12).',
      determination: 'No decision that determines the subsidy came in time (Awb 6:12).',
      objection: 'No decision on the objection came in time (Awb 6:12).',
    },
    registered: 'Appeal lodged on',
    requested: 'File asked for on',
    fileDue: 'Send the file by',
    sent: 'File sent on',
    outcome: 'Judgment',
    decided: 'Day of the judgment',
    newDecision: 'New decision by',
    provides: 'The court itself sets',
    taken: 'The new decision was taken; it stands with the decisions.',
    withObjection: 'You decide anew with the objection above (Awb 8:72).',
    afterLate:
      'Decide as always, by the day of the court (Awb 8:55d). Once the decision was notified the appeal is closed by itself.',
    direct:
      'The appeal was direct (Awb 7:1a). Enter the objection that asked for it, if it is not here yet, and decide on it as the court says: amount, ceiling, letter and payment then follow by themselves. The letter is then called a new decision, and closes the appeal. Did you take the new decision in another way? Then record that below.',
    file: 'Numbered list of documents (pdf)',
    done: 'The step was taken',
    states: {
      registered: 'Registered',
      file_requested: 'The court waits for the file',
      file_sent: 'File sent',
      decided: 'Judgment given',
      new_decision_ordered: 'A new decision must come',
      withdrawn: 'Withdrawn',
    },
    outcomes: {
      no_jurisdiction: 'No jurisdiction',
      inadmissible: 'Inadmissible',
      unfounded: 'Unfounded',
      well_founded: 'Well-founded',
    },
  },
});
