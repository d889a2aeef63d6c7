// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { daysInWords } from './days-in-words';
import { type MailKind, mailKinds } from './index';
import { renderMail, renderSamples } from './render';

const kinds = Object.keys(mailKinds) as MailKind[];

function replaceTexts(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.startsWith('https://') ? value : text;
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceTexts(inner, text)]));
}

function renderWith(kind: MailKind, text: string): ReturnType<typeof renderMail> {
  return renderMail(kind, replaceTexts(mailKinds[kind].sample, text) as never);
}

describe('mails', () => {
  it('has every folder in the registry, under its own name', () => {
    const folders = readdirSync(__dirname, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== '__snapshots__',
    );
    expect(folders.map(({ name }) => name).sort()).toEqual([...kinds].sort());
    for (const kind of kinds) expect(mailKinds[kind].name).toBe(kind);
  });

  it.each(kinds)('renders the sample of %s', (kind) => {
    const { subject, html, text } = renderMail(kind, mailKinds[kind].sample as never);
    expect(subject).toMatch(/^\S.{10,}\S$/);
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html).not.toMatch(/undefined|\[object|\{\{/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const { caseNumber, projectName } = mailKinds[kind].sample;
    if (caseNumber) expect(text).toContain('Flexwoningen Sportlaan');
    else expect(projectName).toBe('');
    expect(text).toContain('https://flexloket.example/zaken/0190a1b2');
    expect(text).toContain(caseNumber ? 'FLX-2026-000123' : 'Deze mail is automatisch gemaakt');
    expect(text).not.toContain('Kenmerk .');
    expect(text).not.toMatch(/<[a-z/]/);
    expect(text).toMatchSnapshot();
  });

  it.each(kinds)('shows hostile text in %s as text', (kind) => {
    for (const hostile of [
      '<script>alert("x")</script>',
      '{{constructor}}{{__proto__}}',
      '#panic()',
      '"><img src=x onerror=alert(1)>',
      "back\\slash 'enkel' `tik` a=b &amp; &lt;b&gt;",
      'x'.repeat(200),
    ]) {
      const { subject, html, text } = renderWith(kind, hostile);
      expect(html).not.toMatch(/<script|<img/);
      expect(text).toContain(hostile);
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  it('keeps line breaks out of the subject', () => {
    const { subject } = renderWith('decision-available', 'Een\r\nBcc: iemand@voorbeeld.example');
    expect(subject).toBe('Er staat een besluit voor u klaar: Een Bcc: iemand@voorbeeld.example');
  });

  it('refuses a link that is no web address', () => {
    const { sample } = mailKinds['decision-available'];
    expect(() => renderMail('decision-available', { ...sample, link: 'javascript:alert(1)' })).toThrow('javascript:');
  });

  it('refuses data that is not complete', () => {
    const { dueOn, ...incomplete } = mailKinds['completion-requested'].sample;
    expect(dueOn).toBeDefined();
    expect(() => renderMail('completion-requested', incomplete as never)).toThrow('dueOn');
  });

  it('does not tell the outcome of a decision', () => {
    for (const kind of ['decision-available', 'determination-available', 'extension-decided'] as const) {
      const { text } = renderMail(kind, mailKinds[kind].sample as never);
      expect(text).not.toMatch(/verleen|afgewezen|wijzen|toegekend|€/);
    }
  });

  it('makes a list for the page with samples', () => {
    expect(renderSamples().map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    [0, 'vandaag'],
    [1, 'over 1 dag'],
    [12, 'over 12 dagen'],
    [-1, '1 dag geleden'],
  ])('says %i days as "%s"', (days, words) => expect(daysInWords(days)).toBe(words));
});
