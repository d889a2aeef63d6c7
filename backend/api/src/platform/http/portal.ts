// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import express, { type Request, type RequestHandler, type Response } from 'express';

const immutable = /-[A-Z0-9]{8}\.(js|css|woff2?|svg|png)$/i;

/** Serves the built portal: files that carry a hash for a year, the page itself never from a cache and with a nonce. */
export function portal(folder: string): RequestHandler[] {
  const dir = resolve(folder);
  const page = join(dir, 'index.html');
  if (!existsSync(page)) return [];
  const html = readFileSync(page, 'utf8');
  return [
    express.static(dir, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', immutable.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
    (request: Request, response: Response, next) => {
      const wantsPage =
        request.method === 'GET' && !request.path.startsWith('/api/') && !request.path.startsWith('/health/');
      if (!wantsPage || /\.[a-z0-9]+$/i.test(request.path)) return next();
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(html.replaceAll('__CSP_NONCE__', String(response.locals['nonce'])));
    },
  ];
}
