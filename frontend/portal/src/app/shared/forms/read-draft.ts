// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, type LocalizedText, type Question, type TableColumn, parseMoney } from '#domain';
import { chrome } from '../messages';
import { type Draft, type Parts, asParts, asRows, asText, asTexts, partnerColumns } from './drafts';
import { readDate } from './read-date';

/** The answer that the fields give (undefined when empty; what cannot be read stays as typed), and what could not be read. */
export interface Reading {
  readonly answer: unknown;
  readonly errors: readonly FieldError[];
}

type Texts = (typeof chrome)['nl']['forms'];

/** Reads what people typed. Limits and requirements are not looked at here. */
export function readDraft(question: Question, draft: Draft): Reading {
  const { key } = question;
  switch (question.type) {
    case 'multi_choice':
      return good(asTexts(draft).length ? [...asTexts(draft)] : undefined);
    case 'boolean':
      return good(asText(draft) === '' ? undefined : asText(draft) === 'true');
    case 'address':
    case 'contact':
      return good(filled(asParts(draft)));
    case 'counts':
      return readGroup(asParts(draft), (name, text) => readNumber(`${key}.${name}`, text));
    case 'table':
      return readRows(key, question.columns ?? [], asRows(draft));
    case 'partners':
      return readRows(key, partnerColumns, asRows(draft));
    case 'files':
      return good(asRows(draft).length ? asRows(draft).map((file) => ({ ...file })) : undefined);
    case 'grid':
      return readGrid(question, asParts(draft));
    case 'iban':
      return good(asText(draft).replace(/\s/g, '').toUpperCase() || undefined);
    case 'long_text':
      return good(asText(draft).trim() === '' ? undefined : asText(draft));
    case 'text':
    case 'choice':
      return good(asText(draft).trim() || undefined);
    default:
      return readLine(question, asText(draft).trim());
  }
}

function readLine({ key, type }: Question, text: string): Reading {
  if (text === '') return good(undefined);
  if (type === 'money') return readMoney(key, text);
  if (type === 'date') return readDay(key, text);
  return readNumber(key, type === 'percentage' ? text.replace(/\s*%$/, '') : text);
}

function readMoney(path: string, text: string): Reading {
  const parsed = parseMoney(text);
  if ('problem' in parsed) return { answer: text, errors: [{ path, code: 'NOT_AN_AMOUNT', message: parsed.problem }] };
  return good(parsed.cents);
}

function readDay(path: string, text: string): Reading {
  const read = readDate(text);
  if ('date' in read) return good(read.date);
  const message = both((t) => (read.problem === 'not_a_date' ? t.dateInvalid : t.dateImpossible(text)));
  return { answer: text, errors: [{ path, code: 'NOT_A_DATE', message }] };
}

/** `1.234` is a thousand and more, `12,5` and `12.5` have a decimal. */
function readNumber(path: string, text: string): Reading {
  const bare = text.replace(/[\s\u00a0]/g, '').replace(/^[−–]/, '-');
  const whole = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replace(/\./g, '') : bare;
  if (!/^-?\d{1,15}([.,]\d{1,10})?$/.test(whole)) {
    return { answer: text, errors: [{ path, code: 'WRONG_FORM', message: both((t) => t.numberInvalid) }] };
  }
  return good(Number(whole.replace(',', '.')));
}

type Column = Pick<TableColumn, 'key' | 'type'>;

/** A grid: the cells that are filled in, by row. */
function readGrid({ key, options = [], columns = [] }: Question, parts: Parts): Reading {
  const readings = options.map(({ key: row }) => {
    const cells = Object.fromEntries(columns.map(({ key: name }) => [name, parts[`${row}.${name}`] ?? '']));
    return [row, readCells(`${key}.${row}`, columns, cells)] as const;
  });
  const filledIn = readings.filter(([, { answer }]) => answer !== undefined);
  return {
    answer: filledIn.length ? Object.fromEntries(filledIn.map(([row, { answer }]) => [row, answer])) : undefined,
    errors: readings.flatMap(([, { errors }]) => errors),
  };
}

function readCells(path: string, columns: readonly Column[], cells: Parts): Reading {
  return readGroup(cells, (name, text) => {
    const column = columns.find((candidate) => candidate.key === name);
    return readCell(`${path}.${name}`, column, text);
  });
}

function readRows(key: string, columns: readonly Column[], rows: readonly Parts[]): Reading {
  const errors: FieldError[] = [];
  const answer = rows.map((row, index) => {
    const read = readCells(`${key}.${index}`, columns, row);
    errors.push(...read.errors);
    return (read.answer ?? {}) as Record<string, unknown>;
  });
  // Empty rows at the end are no rows; in between they stay, so that the numbers of the rows keep their meaning.
  const last = answer.findLastIndex((row) => Object.keys(row).length > 0);
  return { answer: last < 0 && errors.length === 0 ? undefined : answer.slice(0, last + 1), errors };
}

function readCell(path: string, column: Column | undefined, text: string): Reading {
  if (column?.type === 'money') return readMoney(path, text);
  if (column?.type === 'number') return readNumber(path, text);
  if (column?.type === 'percentage') return readNumber(path, text.replace(/\s*%$/, ''));
  if (column?.type === 'date') return readDay(path, text);
  return good(text);
}

function readGroup(parts: Parts, read: (name: string, text: string) => Reading): Reading {
  const readings = Object.entries(filled(parts) ?? {}).map(([name, text]) => [name, read(name, text)] as const);
  const answers = readings.filter(([, { answer }]) => answer !== undefined).map(([name, { answer }]) => [name, answer]);
  return {
    answer: answers.length ? Object.fromEntries(answers) : undefined,
    errors: readings.flatMap(([, { errors }]) => errors),
  };
}

function filled(parts: Parts): Record<string, string> | undefined {
  const given = Object.entries(parts)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return given.length ? Object.fromEntries(given) : undefined;
}

function good(answer: unknown): Reading {
  return { answer, errors: [] };
}

function both(pick: (texts: Texts) => string): LocalizedText {
  return { nl: pick(chrome.nl.forms), en: pick(chrome.en.forms) };
}
