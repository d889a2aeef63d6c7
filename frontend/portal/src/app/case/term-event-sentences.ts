// SPDX-License-Identifier: EUPL-1.2
import { type EventSentences, named, when } from './event-facts';

type About = 'TermSuspended' | 'SuspensionEnded' | 'DelayAnnounced';

const groundsNl = {
  foreign_information: 'in afwachting van informatie uit het buitenland',
  consent: 'omdat de gemeente met uitstel instemde',
  applicant_delay: 'omdat de vertraging bij de gemeente lag',
  force_majeure: 'wegens overmacht',
};
const groundsEn = {
  foreign_information: 'awaiting information from abroad',
  consent: 'because the municipality agreed to a delay',
  applicant_delay: 'because the delay lay with the municipality',
  force_majeure: 'because of force majeure',
};

/** The decision term that stood still or was put off, in Dutch. */
export const termSentencesNl: Pick<EventSentences, About> = {
  TermSuspended: ({ code, day }) =>
    `De provincie zette de beslistermijn stil${when(day('from'), (date) => ` vanaf ${date}`)}${when(day('until'), (date) => ` tot en met ${date}`)}, ${named(groundsNl, code('ground'), 'om een andere reden')}.`,
  SuspensionEnded: ({ day }) =>
    `De beslistermijn loopt weer${when(day('endedOn'), (date) => `; zij stond stil tot en met ${date}`)}${when(day('decisionDueOn'), (date) => `. Beslissen kan nu tot en met ${date}`)}.`,
  DelayAnnounced: ({ code, day }) => {
    const until = when(day('decisionDueOn'), (date) => ` tot en met ${date}`);
    if (code('effect') === 'adjourned') return `De provincie verdaagde de beslissing${until}.`;
    if (code('effect') === 'day_named') return `De provincie noemde een nieuwe termijn voor de beslissing:${until}.`;
    return `De provincie meldde dat de beslissing later komt${when(day('until'), (date) => `, uiterlijk ${date}`)}. De beslistermijn wordt daardoor niet langer.`;
  },
};

/** The decision term that stood still or was put off, in English. */
export const termSentencesEn: Pick<EventSentences, About> = {
  TermSuspended: ({ code, day }) =>
    `The province suspended the decision term${when(day('from'), (date) => ` from ${date}`)}${when(day('until'), (date) => ` to ${date}`)}, ${named(groundsEn, code('ground'), 'for another reason')}.`,
  SuspensionEnded: ({ day }) =>
    `The decision term runs again${when(day('endedOn'), (date) => `; it stood still until ${date}`)}${when(day('decisionDueOn'), (date) => `. The decision is now due by ${date}`)}.`,
  DelayAnnounced: ({ code, day }) => {
    const until = when(day('decisionDueOn'), (date) => ` to ${date}`);
    if (code('effect') === 'adjourned') return `The province adjourned the decision${until}.`;
    if (code('effect') === 'day_named') return `The province set a new term for the decision:${until}.`;
    return `The province announced that the decision will be later${when(day('until'), (date) => `, by ${date}`)}. That does not prolong the decision term.`;
  },
};
