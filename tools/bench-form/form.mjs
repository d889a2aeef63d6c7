// SPDX-License-Identifier: EUPL-1.2
// A form of 200 questions of every type, a third of them conditional, and the answers of a server to it.

const text = (nl) => ({ nl, en: nl });
const option = (key) => ({ key, label: text(`Keuze ${key}`) });
const options = ['a', 'b', 'c', 'd', 'e'].map(option);
const columns = [
  { key: 'what', type: 'text', label: text('Omschrijving') },
  { key: 'kind', type: 'choice', label: text('Soort'), options },
  { key: 'amount', type: 'money', label: text('Bedrag') },
];
const kinds = [
  { type: 'text' },
  { type: 'number' },
  { type: 'money' },
  { type: 'text' },
  { type: 'choice', options },
  { type: 'long_text' },
  { type: 'date' },
  { type: 'boolean' },
  { type: 'multi_choice', options },
  { type: 'percentage' },
  { type: 'counts', options },
  { type: 'text' },
  { type: 'address' },
  { type: 'money' },
  { type: 'table', columns, minRows: 1, maxRows: 30 },
  { type: 'iban' },
  { type: 'contact' },
];

const condition = [
  (key) => `${key} != "nergens"`,
  (key) => `if is defined(${key}) then string length(${key}) >= 0 else true`,
  (key) => `${key} = ${key} and not(${key} = "x")`,
];

/** So many questions; every third is shown on a condition over a text question before it. */
export function manyQuestions(count) {
  const texts = [];
  return Array.from({ length: count }, (_, index) => {
    const key = `vraag${index}`;
    const kind = kinds[index % kinds.length];
    const asked = texts.at(-1);
    const when = index % 3 === 2 && asked ? { visibleWhen: condition[index % condition.length](asked) } : {};
    if (kind.type === 'text' && !when.visibleWhen) texts.push(key);
    return {
      key,
      label: text(`Vraag ${index}`),
      help: text('Uitleg bij deze vraag.'),
      neededFor: text('Om te kunnen beslissen.'),
      ...kind,
      ...when,
    };
  });
}

const rows = Array.from({ length: 10 }, (_, row) => ({ what: `Regel ${row}`, kind: 'a', amount: 125_000 + row }));

/** An answer to every question. */
export function answersTo(questions) {
  const byType = {
    text: 'Sportlaan',
    long_text: 'De gemeente plaatst woningen.',
    number: 12,
    money: 150_000,
    percentage: 40,
    date: '2026-05-06',
    boolean: true,
    choice: 'a',
    multi_choice: ['a', 'b'],
    counts: { a: 1, b: 2, c: 3, d: 4, e: 5 },
    table: rows,
    iban: 'NL91ABNA0417164300',
    address: { street: 'Sportlaan', houseNumber: '12', postcode: '2333 AB', town: 'Leiden' },
    contact: { name: 'Sanne Visser', email: 'wonen@leiden.example' },
  };
  return Object.fromEntries(questions.map(({ key, type }) => [key, byType[type]]));
}

const calculation = { rows: [], totalCents: 0, problems: [] };

/** What the API answers to the requests of the page, by method and path; undefined where it has nothing. */
export function apiOf(questions) {
  const page = { key: 'vragen', title: text('Tweehonderd vragen'), questions };
  const type = { key: 'proef', name: text('Proef'), pages: [page], documents: [] };
  const file = {
    id: 'zaak',
    number: 'FLX-2026-0001',
    projectName: 'Proef',
    state: 'draft',
    version: 1,
    organisation: { id: 'o', name: 'Goeree-Overflakkee' },
    schemeVersionId: 'versie',
    schemeKey: 'proef',
    schemeName: text('Proefregeling'),
    typeKey: 'proef',
    typeName: text('Proef'),
    createdAt: '2026-03-02T09:00:00Z',
    receivedAt: null,
    receivedOn: null,
    completeOn: null,
    decisionDue: null,
    targetDueOn: null,
    windowClosesAt: '2027-12-31T16:00:00Z',
    assignee: null,
    requestedCents: null,
    minimumCents: null,
    electronicMessages: true,
    leftCents: null,
    calculation,
    submissions: [],
    documents: [],
    completionRequests: [],
    checklist: [],
    machineGrounds: [],
    advices: [],
    conflicts: [],
    decisions: [],
    grant: null,
    allowedActions: [],
    pages: [{ pageKey: 'vragen', revision: 1, savedAt: '2026-03-02T09:00:00Z', answers: answersTo(questions) }],
  };
  let revision = 1;
  return (method, path) => {
    if (path === '/api/v1/sessions/current') {
      const organisation = { id: 'o', name: 'Goeree-Overflakkee', kind: 'municipality' };
      return {
        signedIn: true,
        demo: false,
        today: '2026-03-02',
        csrfToken: 'x',
        roles: ['fill', 'submit'],
        person: { id: 'p', name: 'Sanne Visser', email: 's@gemeente.example' },
        organisation,
        organisations: [organisation],
      };
    }
    if (path === '/api/v1/applications/zaak') return file;
    if (path === '/api/v1/applications/zaak/events') return { items: [], nextCursor: null };
    if (path === '/api/v1/scheme-versions/versie') {
      return {
        id: 'versie',
        key: 'proef',
        version: '1',
        sha256: '',
        current: true,
        open: true,
        ceilings: [],
        opensAt: '2026-01-01T00:00:00Z',
        closesAt: '2027-12-31T16:00:00Z',
        definition: { key: 'proef', name: text('Proef'), types: [type] },
      };
    }
    if (method !== 'PUT') return undefined;
    revision += 1;
    return { pageKey: 'vragen', revision, savedAt: new Date().toISOString(), errors: [], calculation };
  };
}
