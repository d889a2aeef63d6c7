// SPDX-License-Identifier: EUPL-1.2
import { suspensionSources } from '#domain';
import type { LetterData } from './letter-data';
import type { FactsOf } from './letter-facts';
import { day, frame } from './letter-frame';
import { awb, basis, schemeArticle } from './legal-references';

type Facts = FactsOf<'term_notice'>;
type Change = Facts['change'];
type Of<What extends Change['what']> = Extract<Change, { what: What }>;

const whySuspended: Readonly<Record<Of<'suspended'>['ground'], (change: Of<'suspended'>) => string>> = {
  foreign_information: ({ from }) =>
    `Wij hebben informatie gevraagd aan een instantie in het buitenland. Zonder die informatie kunnen wij niet beslissen. Onze beslistermijn staat stil vanaf de dag na ${day(from)}, tot de dag waarop de informatie er is.`,
  consent: ({ from, until, reference }) =>
    `U stemde in met uitstel van onze beslissing (${reference}). Onze beslistermijn staat stil van ${day(from)}${until ? ` tot en met ${day(until)}` : ''}.`,
  applicant_delay: ({ from }) => `Onze beslistermijn staat stil vanaf ${day(from)}, omdat de vertraging bij u ligt.`,
  force_majeure: ({ from }) =>
    `Door overmacht kunnen wij nu niet beslissen. Onze beslistermijn staat stil vanaf ${day(from)}, zolang de overmacht duurt.`,
};

function suspendedText(change: Of<'suspended'>): string[] {
  const { dueOn } = change;
  const later = dueOn
    ? `Daarna loopt de termijn verder. De laatste dag om te beslissen wordt daarmee ${day(dueOn)}.`
    : 'U krijgt bericht zodra de termijn weer loopt. In dat bericht staat wat de nieuwe laatste dag is.';
  return [whySuspended[change.ground](change), later];
}

function resumedText({ ground, endedOn, dueOn }: Of<'resumed'>): string[] {
  const ended =
    ground === 'foreign_information'
      ? `Op ${day(endedOn)} kregen wij de informatie waarop wij wachtten. Vanaf die dag loopt onze beslistermijn weer.`
      : `Onze beslistermijn stond stil tot en met ${day(endedOn)} en loopt weer.`;
  return [ended, ...(dueOn ? [`De laatste dag om te beslissen is nu ${day(dueOn)}.`] : [])];
}

function delayedText({ effect, until, dueOn }: Of<'delayed'>): string[] {
  if (effect === 'adjourned') {
    return [
      `Het lukt ons niet om binnen de termijn te beslissen. Daarom verdagen wij de beslissing. De laatste dag om te beslissen is nu ${day(dueOn)}.`,
    ];
  }
  if (effect === 'day_named') {
    return [
      `Het lukt ons niet om binnen acht weken te beslissen. Geen regel noemt een andere termijn. Wij beslissen uiterlijk op ${day(dueOn)}.`,
    ];
  }
  return [
    `Het lukt ons niet om op tijd te beslissen. ${until ? `Wij verwachten dat u onze beslissing uiterlijk op ${day(until)} hebt.` : ''}`.trim(),
    `De wettelijke termijn wordt door dit bericht niet langer. De laatste dag daarvan is ${day(dueOn)}. Beslissen wij dan nog niet, dan kunt u ons schriftelijk vragen om alsnog te beslissen: een ingebrekestelling.`,
  ];
}

function lawOf(facts: Facts): (string | undefined)[] {
  const { change, legal } = facts;
  if (change.what === 'delayed') {
    return change.effect === 'announced' ? [awb('4:14'), awb('4:17')] : [schemeArticle(legal, change.source)];
  }
  return [awb(suspensionSources[change.ground].replace(/^Awb /, '').replace(/\(.*$/, ''))];
}

const subjects: Readonly<Record<Change['what'], (projectName: string) => string>> = {
  suspended: (projectName) => `De beslistermijn voor ${projectName} staat stil`,
  resumed: (projectName) => `De beslistermijn voor ${projectName} loopt weer`,
  delayed: (projectName) => `Onze beslissing over ${projectName} komt later`,
};

function body(change: Change): string[] {
  if (change.what === 'suspended') return suspendedText(change);
  return change.what === 'resumed' ? resumedText(change) : delayedText(change);
}

/** That the decision term stands still, runs again or is put off. No decision, so no objection. */
export function termNoticeLetter(facts: Facts): LetterData {
  return frame(facts, {
    subject: subjects[facts.change.what](facts.projectName),
    paragraphs: [
      `Op ${day(facts.receivedOn)} kregen wij uw aanvraag voor ${facts.projectName}.`,
      ...body(facts.change),
      ...(facts.explanation ? [facts.explanation] : []),
    ],
    legalBasis: basis(...lawOf(facts)),
  });
}

/** That a date moved on which the recipient relies, with the dates that hold now. No decision, so no objection. */
export function dateMovedLetter(facts: FactsOf<'date_moved'>): LetterData {
  const { cause, what, dates, projectName } = facts;
  const now =
    dates.length > 0
      ? ['Dit zijn nu uw laatste dagen in deze zaak.', ...dates.map(({ text, dueOn }) => `${text}: ${day(dueOn)}.`)]
      : [];
  return frame(facts, {
    subject: `Een andere datum in uw zaak over ${projectName}`,
    paragraphs: [`${what}.`, ...now, 'U hoeft hiervoor niets te doen.'],
    legalBasis: basis(cause === 'outage' ? awb('2:21') : 'artikel 3 van de Algemene termijnenwet'),
  });
}

/** A day comes near, or has passed: what has to be done and what is possible. No decision, so no objection. */
export function deadlineWarningLetter(facts: FactsOf<'deadline_warning'>): LetterData {
  const { what, dueOn, date, projectName, legal, article } = facts;
  const passed = dueOn < date;
  return frame(facts, {
    subject: `${passed ? 'Een datum is voorbij' : 'Een datum komt dichterbij'} in uw zaak over ${projectName}`,
    paragraphs: [
      `${what}: uiterlijk op ${day(dueOn)}.${passed ? ' Die datum is voorbij.' : ''}`,
      'Is dit al gebeurd? Meld het ons dan, met bewijs als de regeling dat vraagt.',
      'Lukt het niet op tijd? Laat het ons zo snel mogelijk weten, of vraag om uitstel als de regeling dat toestaat.',
      'Dit is een herinnering. Wij hebben niets besloten.',
    ],
    legalBasis: article ? basis(schemeArticle(legal, article)) : [],
  });
}

const visitSubjects = {
  planned: 'Wij komen op bezoek bij',
  moved: 'Ons bezoek is verplaatst:',
  cancelled: 'Ons bezoek gaat niet door:',
} as const;

/** The province comes to see the project: when, who and why. No decision, so no objection. */
export function visitAnnouncedLetter(facts: FactsOf<'visit_announced'>): LetterData {
  const { what, on, startsAt, visitors, reason, projectName } = facts;
  const when = `${day(on)} om ${startsAt.replace(':', '.')} uur`;
  const coming = [
    what === 'planned' ? `Wij komen op ${when} bij u langs.` : `Wij komen nu op ${when} bij u langs.`,
    `Namens ons ${/,| en /.test(visitors) ? 'komen' : 'komt'}: ${visitors}.`,
    reason,
    'Kunt u op dit moment niet? Laat het ons zo snel mogelijk weten.',
    'Na het bezoek maken wij een verslag. Wij laten het u lezen. Met dit bericht hebben wij niets besloten.',
  ];
  const paragraphs = what === 'cancelled' ? [`Ons bezoek van ${when} gaat niet door.`, reason] : coming;
  return frame(facts, { subject: `${visitSubjects[what]} ${projectName}`, paragraphs, legalBasis: [] });
}
