// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import { asked, choice, type ObjectionStep, voluntary } from './objection-questions';

const registering: Pick<ObjectionStep, 'questions' | 'answers'> = {
  questions: [
    asked('court', 'text', 'Welke rechtbank?', 'Which court?'),
    asked('courtNumber', 'text', 'Zaaknummer van de rechtbank', 'Case number of the court', { maxLength: 100 }),
    asked('registeredOn', 'date', 'Beroep ingesteld op', 'Appeal lodged on', { latest: 'today' }),
  ],
  answers: { court: 'Rechtbank Den Haag' },
};

/** An appeal comes to us through the court: against a decision on an objection, or directly against another one (Awb 7:1a). */
export function appealStep(decisions: readonly { readonly id: string; readonly name: LocalizedText }[]): ObjectionStep {
  const options = decisions.map(({ id, name }) => [id, name.nl ?? '', name.en ?? ''] as const);
  return {
    ...registering,
    noun: 'appeals',
    label: { nl: 'Beroep registreren', en: 'Register an appeal' },
    questions: [
      choice('decisionId', 'Tegen welk besluit?', 'Against which decision?', options),
      ...registering.questions,
    ],
    answers: { ...registering.answers, ...(options.length === 1 ? { decisionId: options[0]?.[0] } : {}) },
  };
}

/** An appeal because no decision came in time (Awb 6:12). */
export const lateAppealStep: ObjectionStep = {
  ...registering,
  noun: 'late-appeals',
  label: { nl: 'Beroep wegens te laat beslissen registreren', en: 'Register an appeal against a late decision' },
};

/** Every step with an appeal, by the action of its lifecycle. */
export const appealSteps: Readonly<Record<string, ObjectionStep>> = {
  requestFile: {
    noun: 'file-requests',
    label: { nl: 'De rechtbank vraagt het dossier', en: 'The court asks for the file' },
    questions: [asked('requestedOn', 'date', 'Gevraagd op', 'Asked on', { latest: 'today' })],
  },
  sendFile: {
    noun: 'files',
    label: { nl: 'Dossier maken en als verstuurd vastleggen', en: 'Make the file and record it as sent' },
    questions: [],
  },
  recordOutcome: {
    noun: 'outcomes',
    label: { nl: 'Uitspraak vastleggen', en: 'Record the judgment' },
    questions: [
      choice('outcome', 'Uitspraak', 'Judgment', [
        ['no_jurisdiction', 'Rechtbank onbevoegd', 'No jurisdiction'],
        ['inadmissible', 'Niet-ontvankelijk', 'Inadmissible'],
        ['unfounded', 'Ongegrond', 'Unfounded'],
        ['well_founded', 'Gegrond', 'Well-founded'],
      ]),
      asked('decidedOn', 'date', 'Datum van de uitspraak', 'Day of the judgment', { latest: 'today' }),
      voluntary('newDecisionDueOn', 'date', 'Nieuw besluit nodig uiterlijk op', 'New decision needed by', {
        visibleWhen: 'outcome = "well_founded"',
      }),
      voluntary('providesCents', 'money', 'De rechtbank bepaalt zelf het bedrag', 'The court itself sets the amount', {
        visibleWhen: 'outcome = "well_founded"',
      }),
      asked('summary', 'long_text', 'Wat zegt de rechtbank?', 'What does the court say?'),
    ],
  },
  recordNewDecision: {
    noun: 'new-decisions',
    label: { nl: 'Nieuw besluit is genomen', en: 'The new decision was taken' },
    questions: [asked('reason', 'long_text', 'Toelichting', 'Explanation')],
  },
  withdraw: {
    noun: 'withdrawals',
    label: { nl: 'Beroep is ingetrokken', en: 'The appeal was withdrawn' },
    questions: [asked('reason', 'long_text', 'Toelichting', 'Explanation')],
  },
};
