// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { captureResponse } from '../../../test/captured-response';
import { mailKinds } from './mails';
import { MailSamples } from './mail-samples';

describe('mail samples', () => {
  const samples = new MailSamples();

  it('has every mail of the product', () => {
    expect(samples.list().items.map(({ name }) => name)).toEqual(Object.keys(mailKinds));
  });

  it.each(Object.keys(mailKinds))('shows %s as a page that can do nothing', (name) => {
    const { response, headers, body } = captureResponse();
    samples.show(name, response);
    const html = body().toString('utf8');
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none';/);
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|allow-/);
    expect(html).not.toMatch(/ style="|<script/);
    expect(style).toContain('max-width: 600px');
  });

  it('answers a name that does not exist as not found', () => {
    expect(() => samples.show('../../etc/passwd', captureResponse().response)).toThrow(
      expect.objectContaining({ refusal: { code: 'NOT_FOUND' } }),
    );
  });
});
