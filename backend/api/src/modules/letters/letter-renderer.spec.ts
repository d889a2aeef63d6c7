// SPDX-License-Identifier: EUPL-1.2
import { type LegalBasis, localDate } from '#domain';
import { closeLetterRenderer, type LetterData, letterFor, letterKinds, renderLetter, renderReceipt } from './index';
import { sampleGrant, sampleLetters, sampleReceipt } from './letter-samples';
import { schemeArticle } from './legal-references';
import { printable } from './printable-text';

const at = new Date('2026-03-23T09:00:00Z');

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

interface ReadPdf {
  readonly text: string;
  readonly language: string;
  readonly title: string;
  readonly marked: boolean;
  readonly pdfUaPart: string;
  readonly roles: readonly string[];
  readonly pages: number;
}

function rolesOf(node: StructNode): string[] {
  return [node.role ?? '', ...(node.children ?? []).flatMap(rolesOf)].filter(Boolean);
}

async function read(pdf: Buffer): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const facts = info as { Language?: string; Title?: string };
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const mark = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const result = {
    text: contents
      .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')))
      .join('')
      .replaceAll('\u200b', '')
      .replace(/\s+/g, ' '),
    language: facts.Language ?? '',
    title: facts.Title ?? '',
    marked: mark.get('Marked') === true,
    pdfUaPart: String(metadata?.get('pdfuaid:part') ?? ''),
    roles: trees.flatMap((tree) => rolesOf(tree as StructNode)),
    pages: document.numPages,
  };
  await task.destroy();
  return result;
}

function letterWith(changes: Partial<LetterData>): LetterData {
  return { ...letterFor(sampleGrant), ...changes };
}

afterAll(closeLetterRenderer);

describe('a letter as PDF', () => {
  it('is tagged, in Dutch, has a title and says that it is PDF/UA-1', async () => {
    const letter = await read(await renderLetter(letterFor(sampleGrant), at));
    expect(letter).toMatchObject({ language: 'nl-NL', marked: true, pdfUaPart: '1' });
    expect(letter.title).toBe('Besluit: subsidie voor Flexwoningen Sportlaan');
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'L', 'LI']) expect(letter.roles).toContain(role);
  });

  it('names amount, mandate, advances, obligations and the last day for objection', async () => {
    const { text, pages } = await read(await renderLetter(letterFor(sampleGrant), at));
    expect(text).toContain('Wij verlenen u een subsidie van € 23.000,00.');
    expect(text).toContain('namens gedeputeerde staten van Zuid-Holland');
    expect(text).toContain('hoofd van de afdeling Wonen');
    expect(text).toContain('14 × € 1.500,00');
    expect(text).toContain('€ 11.500,00');
    expect(text).toContain('dinsdag 23 maart 2027');
    expect(text).toContain('13 weken nadat u klaar bent');
    expect(text).toContain('De laatste dag is maandag 4 mei 2026.');
    expect(text).toContain(`Pagina 1 van ${pages}`);
  });

  it.each(letterKinds)('can be made of kind %s', async (kind) => {
    const data = letterFor(sampleLetters[kind]);
    const letter = await read(await renderLetter(data, at));
    expect(letter.title).toBe(data.subject);
    expect(letter.text).toContain('FLX-2026-000123');
    expect(letter.text.includes('Bent u het niet eens')).toBe(data.objection !== undefined);
  });

  it('gives the same bytes for the same data and moment, from whichever thread', async () => {
    const data = letterFor(sampleGrant);
    const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => renderLetter(data, at)));
    for (const other of others) expect(first?.equals(other)).toBe(true);
    const later = await renderLetter(data, new Date('2026-03-24T09:00:00Z'));
    expect(first?.equals(later)).toBe(false);
  });

  it.each([
    '<script>alert(1)</script>',
    '{{constructor}}',
    '#panic()',
    '#{panic()} $x$ *vet* _schuin_ `code` @label //geen commentaar',
    'back\\slash \\u{41} \\n en "dubbele" en \'enkele\' aanhalingstekens',
    '#import "/etc/passwd": x',
    '= Geen kop',
    'é ñ ș ď ĳ — “aan” ’s-Gravenhage €',
  ])('shows %j as plain text', async (name) => {
    const letter = await read(
      await renderLetter(
        letterWith({ subject: name, recipient: { name, address: [name] }, paragraphs: [name], passages: [name] }),
        at,
      ),
    );
    expect(letter.title).toBe(name);
    expect(letter.text.split(name.replace(/\s+/g, ' ')).length - 1).toBeGreaterThanOrEqual(4);
    expect(letter.roles.filter((role) => role === 'H1')).toHaveLength(1);
  });

  it('takes a name of 200 characters, with and without spaces', async () => {
    const unbroken = 'x'.repeat(200);
    const worded = 'Flexwoningen langs '.repeat(11).slice(0, 200).trim();
    for (const name of [unbroken, worded]) {
      const { text } = await read(await renderLetter(letterWith({ subject: name, paragraphs: [name] }), at));
      expect(text.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
    }
  });

  it('replaces what the font does not have, and drops control characters', async () => {
    expect(printable('A\u0000\u202eB\u0007\r\nC\u2028D')).toBe('AB\nC\nD');
    expect(printable('huis 🏠 家')).toBe('huis \ufffd \ufffd');
    expect(printable('cafe\u0301')).toBe('café');
    const { pdfUaPart } = await read(await renderLetter(letterWith({ paragraphs: ['huis 🏠 家 \u0000 بيت'] }), at));
    expect(pdfUaPart).toBe('1');
  });

  it('says what is wrong when the data does not fit, and goes on with the next letter', async () => {
    const { subject, ...incomplete } = letterFor(sampleGrant);
    expect(subject).toBeDefined();
    await expect(renderLetter(incomplete as LetterData, at)).rejects.toThrow('the document could not be made');
    await expect(renderLetter(letterFor(sampleGrant), at)).resolves.toBeInstanceOf(Buffer);
  });
});

describe('the copy of what was sent', () => {
  it('holds answers, documents with their hash, and the amount', async () => {
    const copy = await read(await renderReceipt(sampleReceipt, at));
    expect(copy).toMatchObject({ language: 'nl-NL', marked: true, pdfUaPart: '1', title: sampleReceipt.title });
    expect(copy.text).toContain('Hoe heet het project?');
    expect(copy.text).toContain('Ze blijven tien jaar staan.');
    expect(copy.text).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
    expect(copy.text).toContain('€ 23.000,00');
    expect(copy.roles).toContain('TH');
  });
});

describe('the text of a letter', () => {
  const mentions42 = /4:(2[1-9]|[3-7]\d|80)\b/;

  it('cites title 4.2 through the scheme, directly, or nowhere', () => {
    const kinds = letterKinds.map((kind) => sampleLetters[kind]);
    const written = (title42: 'direct' | 'by_analogy' | 'not_applicable'): string[] =>
      kinds.map((facts) => JSON.stringify(letterFor({ ...facts, legal: { ...facts.legal, title42 } })));
    for (const text of written('not_applicable')) expect(text).not.toMatch(mentions42);
    const determination = letterKinds.indexOf('determination');
    expect(written('by_analogy')[determination]).toContain(
      'artikel 2 van de Voorbeeldregeling flexwonen in samenhang met artikel 4:46 van de Algemene wet bestuursrecht',
    );
    expect(written('direct')[determination]).toContain('"artikel 4:46 van de Algemene wet bestuursrecht"');
    expect(written('direct')[determination]).not.toContain('in samenhang met');
  });

  it('cites an article of title 4.2 that a definition names no otherwise', () => {
    const legal = { citation: { nl: 'Regeling' }, title42Article: 'artikel 2' } as unknown as LegalBasis;
    expect(schemeArticle({ ...legal, title42: 'not_applicable' }, 'Awb 4:35')).toBeUndefined();
    expect(schemeArticle({ ...legal, title42: 'by_analogy' }, 'Awb 4:35')).toBe(
      'artikel 2 van de Regeling in samenhang met artikel 4:35 van de Algemene wet bestuursrecht',
    );
    expect(schemeArticle({ ...legal, title42: 'not_applicable' }, 'Awb 4:2')).toBe(
      'artikel 4:2 van de Algemene wet bestuursrecht',
    );
    expect(letterFor(sampleLetters.partial_grant).legalBasis.join(' ')).toContain('4:25');
    expect(letterFor({ ...sampleGrant, kind: 'partial_grant' }).legalBasis.join(' ')).not.toContain('4:25');
  });

  it('is signed by the authority itself where nobody had a mandate', () => {
    expect(letterFor({ ...sampleGrant, signer: {} }).mandateLine).toBe('Gedeputeerde staten van Zuid-Holland');
  });

  it('tells to the cent what is paid or paid back at the determination', () => {
    const facts = sampleLetters.determination;
    if (facts.kind !== 'determination') throw new Error('not a determination');
    const text = (paidCents: number): string => letterFor({ ...facts, paidCents }).paragraphs.join(' ');
    expect(text(2300000)).toContain(
      `€ 1.500,00 te veel. Wij vorderen dat bedrag terug. U betaalt het uiterlijk op maandag 4 mei 2026.`,
    );
    expect(text(1000001)).toContain('U krijgt nog € 11.499,99.');
    expect(text(2150000)).toContain('Er hoeft niets meer te worden betaald.');
  });

  it('asks for completion without an objection clause, and with the date', () => {
    const letter = letterFor(sampleLetters.completion_request);
    expect(letter.objection).toBeUndefined();
    expect(letter.paragraphs.join(' ')).toContain('dinsdag 7 april 2026');
    expect(letter.legalBasis.join(' ')).toContain('4:15');
  });

  it('puts a due date that is not known yet in words', () => {
    const { obligations } = letterFor(sampleGrant);
    expect(obligations.map(({ dueOn }) => dueOn)).toEqual([
      'dinsdag 23 maart 2027',
      'donderdag 23 maart 2028',
      '13 weken nadat u klaar bent',
      'tot 5 jaar nadat u klaar bent',
    ]);
    expect(letterFor({ ...sampleGrant, date: localDate('2026-03-24') }).date).toBe('dinsdag 24 maart 2026');
  });
});
