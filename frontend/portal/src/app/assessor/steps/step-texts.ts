// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';
import { grantStepsEn, grantStepsNl } from './grant-step-texts';

export interface StepText {
  readonly title: string;
  /** What happens when the step is taken. */
  readonly consequence: string;
}

/** Every step that people of the province take, and what it does; the name is thing and action, as the server says them. */
export const stepTexts = defineMessages({
  nl: {
    'application.requestCompletion': {
      title: 'Om aanvulling vragen',
      consequence: 'De gemeente krijgt een brief en een e-mail. De beslistermijn staat stil tot de aanvulling er is.',
    },
    'application.judgeComplete': {
      title: 'Volledig verklaren',
      consequence:
        'De zaak gaat naar de inhoudelijke beoordeling en krijgt haar plaats in de rij. De gemeente krijgt bericht.',
    },
    'application.advise': {
      title: 'Advies geven',
      consequence: 'De zaak gaat met uw advies naar een beslisser. De gemeente ziet uw advies niet.',
    },
    'application.adviseNotToProcess': {
      title: 'Adviseren om niet te behandelen',
      consequence:
        'De zaak gaat naar een beslisser, omdat de aanvulling niet op tijd kwam. De gemeente ziet uw advies niet.',
    },
    'application.assessAsIs': {
      title: 'Beoordelen met wat er is',
      consequence: 'De termijn om aan te vullen is voorbij. De zaak gaat naar de inhoudelijke beoordeling.',
    },
    'application.grant': {
      title: 'Verlenen',
      consequence:
        'Het geld wordt vastgelegd op het plafond. De gemeente krijgt de brief; de verplichtingen gaan lopen.',
    },
    'application.grantPartly': {
      title: 'Deels verlenen',
      consequence: 'U verleent minder dan berekend, met een reden. Alleen dat deel wordt vastgelegd op het plafond.',
    },
    'application.refuse': {
      title: 'Afwijzen',
      consequence:
        'De gemeente krijgt een brief met de gronden en kan zes weken bezwaar maken. Het gereserveerde geld komt vrij.',
    },
    'application.notProcess': {
      title: 'Niet in behandeling nemen',
      consequence: 'De gemeente krijgt een brief en kan zes weken bezwaar maken. Het gereserveerde geld komt vrij.',
    },
    'application.returnAdvice': {
      title: 'Advies terugsturen',
      consequence: 'De zaak gaat met uw reden terug naar de beoordelaar. De gemeente merkt hier niets van.',
    },
    'suspension.end': {
      title: 'Opschorting beëindigen',
      consequence: 'De beslistermijn loopt weer. De gemeente krijgt een brief met de nieuwe laatste dag.',
    },
    'suspension.start': {
      title: 'Beslistermijn opschorten',
      consequence: 'De beslistermijn staat stil. De gemeente krijgt een brief met de reden.',
    },
    'delay_notice.announce': {
      title: 'Melden dat het besluit later komt',
      consequence: 'De gemeente krijgt een brief. Voordat u die verstuurt, ziet u of de beslistermijn langer wordt.',
    },
    'grant.proposeDetermination': {
      title: 'Vaststelling voorstellen',
      consequence: 'Uw voorstel gaat naar een beslisser. De gemeente ziet het voorstel niet.',
    },
    'grant.determine': {
      title: 'Subsidie vaststellen',
      consequence:
        'Het bedrag staat vast. De gemeente krijgt de brief; wat nog open staat wordt betaald of teruggevraagd.',
    },
    'grant.returnProposal': {
      title: 'Voorstel tot vaststelling terugsturen',
      consequence: 'Het voorstel gaat met uw reden terug naar de beoordelaar.',
    },
    ...grantStepsNl,
    'obligation.accept': {
      title: 'Melding goedkeuren',
      consequence: 'De verplichting is voldaan. Datums die daarvan afhangen, worden opnieuw berekend.',
    },
    'obligation.sendBack': {
      title: 'Melding terugsturen',
      consequence: 'De verplichting staat weer open. De gemeente ziet uw reden.',
    },
    'extension.grant': {
      title: 'Uitstel geven',
      consequence: 'De datum van de verplichting schuift op. De gemeente krijgt een brief.',
    },
    'extension.refuse': {
      title: 'Uitstel afwijzen',
      consequence: 'De datum blijft staan. De gemeente krijgt een brief en kan bezwaar maken.',
    },
  },
  en: {
    'application.requestCompletion': {
      title: 'Ask for completion',
      consequence:
        'The municipality receives a letter and an e-mail. The decision term stands still until the answer is there.',
    },
    'application.judgeComplete': {
      title: 'Judge complete',
      consequence:
        'The case goes on to the assessment of its substance and takes its place in the queue. The municipality is told.',
    },
    'application.advise': {
      title: 'Give advice',
      consequence: 'The case goes to a decider with your advice. The municipality does not see your advice.',
    },
    'application.adviseNotToProcess': {
      title: 'Advise not to process',
      consequence:
        'The case goes to a decider, because it was not completed in time. The municipality does not see your advice.',
    },
    'application.assessAsIs': {
      title: 'Assess what is there',
      consequence: 'The term to complete has passed. The case goes on to the assessment of its substance.',
    },
    'application.grant': {
      title: 'Grant',
      consequence:
        'The money is committed under the ceiling. The municipality receives the letter; the obligations start.',
    },
    'application.grantPartly': {
      title: 'Grant in part',
      consequence: 'You grant less than calculated, with a reason. Only that part is committed under the ceiling.',
    },
    'application.refuse': {
      title: 'Refuse',
      consequence:
        'The municipality receives a letter with the grounds and may object within six weeks. The reserved money is released.',
    },
    'application.notProcess': {
      title: 'Do not process',
      consequence:
        'The municipality receives a letter and may object within six weeks. The reserved money is released.',
    },
    'application.returnAdvice': {
      title: 'Return the advice',
      consequence: 'The case goes back to the assessor with your reason. The municipality notices nothing.',
    },
    'suspension.end': {
      title: 'End a suspension',
      consequence: 'The decision term runs again. The municipality receives a letter with the new last day.',
    },
    'suspension.start': {
      title: 'Suspend the decision term',
      consequence: 'The decision term stands still. The municipality receives a letter with the reason.',
    },
    'delay_notice.announce': {
      title: 'Announce that the decision will be later',
      consequence:
        'The municipality receives a letter. Before you send it you see whether the decision term becomes longer.',
    },
    'grant.proposeDetermination': {
      title: 'Propose the determination',
      consequence: 'Your proposal goes to a decider. The municipality does not see the proposal.',
    },
    'grant.determine': {
      title: 'Determine the subsidy',
      consequence:
        'The amount is final. The municipality receives the letter; what is still open is paid or claimed back.',
    },
    'grant.returnProposal': {
      title: 'Return the proposal to determine',
      consequence: 'The proposal goes back to the assessor with your reason.',
    },
    ...grantStepsEn,
    'obligation.accept': {
      title: 'Accept the report',
      consequence: 'The obligation is met. Dates that depend on it are derived anew.',
    },
    'obligation.sendBack': {
      title: 'Send the report back',
      consequence: 'The obligation is open again. The municipality sees your reason.',
    },
    'extension.grant': {
      title: 'Give extra time',
      consequence: 'The date of the obligation moves. The municipality receives a letter.',
    },
    'extension.refuse': {
      title: 'Refuse extra time',
      consequence: 'The date stays. The municipality receives a letter and may object.',
    },
  },
});

export type StepName = keyof (typeof stepTexts)['nl'];

export function isStep(name: string): name is StepName {
  return Object.hasOwn(stepTexts.nl, name);
}
