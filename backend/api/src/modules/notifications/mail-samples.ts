// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { notFound } from '../../platform/refused.error';
import { renderSamples } from './mails/render';
import type { MailSampleListResponse } from './notifications.dto';

/** Every mail of the product with its sample, to look at. */
@Injectable()
export class MailSamples {
  list(): MailSampleListResponse {
    return { items: renderSamples().map(({ kind, subject, html, text }) => ({ name: kind, subject, html, text })) };
  }

  /** Shows one mail as a page of its own that can do nothing: no script, no form, no request. */
  show(name: string, response: Response): void {
    const sample = renderSamples().find(({ kind }) => kind === name);
    if (!sample) throw notFound();
    const { html, style } = withStyleSheet(sample.html);
    const hash = createHash('sha256').update(style).digest('base64');
    response
      .status(200)
      .set({
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `sandbox; default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
        // Shown inside the page of the administrator, and nowhere else.
        'X-Frame-Options': 'SAMEORIGIN',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      })
      .send(html);
  }
}

/**
 * Mail programs want styles on the elements; the policy of a page allows only a style sheet that it can name. So the
 * styles move into one. Data in a mail is escaped and never contains a quote, so every ` style="` is our own.
 */
function withStyleSheet(html: string): { html: string; style: string } {
  const rules: string[] = [];
  const body = html.replace(/ style="([^"]*)"/g, (_, declarations: string) => {
    rules.push(`.m${rules.length}{${declarations.replaceAll('&#x27;', "'")}}`);
    return ` class="m${rules.length - 1}"`;
  });
  const style = rules.join('\n');
  return { html: body.replace('</head>', () => `<style>${style}</style></head>`), style };
}
