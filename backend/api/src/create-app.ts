// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import session from 'express-session';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { HashingStore } from './modules/identity/hashing-store';
import { Members } from './modules/identity/members';
import { signedInBy } from './modules/identity/signed-in-by';
import { assertNoDemoAccounts } from './modules/identity/no-demo-accounts';
import { assertAppRole } from './platform/database-role';
import type { Config } from './platform/config';
import { strictHeaders } from './platform/http/headers';
import { againstForgery, withActor, withContext, withoutTrailingSlash } from './platform/http/middleware';
import { portal } from './platform/http/portal';
import { ProblemFilter } from './platform/http/problem.filter';
import { validation } from './platform/http/validation';
import { securityText } from './platform/security/security-contact';
import { CONFIG } from './platform/tokens';

const bodyLimit = '1mb';

/** Puts the application together: headers, session, who acts, forgery checks, routes, portal. */
export async function createApp(logger?: LoggerService | false): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    bodyParser: false,
    bufferLogs: false,
    abortOnError: false,
    ...(logger === undefined ? {} : { logger }),
  });
  const config = app.get<Config>(CONFIG);
  await assertAppRole(app.get(DataSource), config);
  await assertNoDemoAccounts(app.get(DataSource), config);
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'api/v1/openapi.json'] });
  app.useGlobalPipes(validation);
  app.useGlobalFilters(app.get(ProblemFilter));
  app.enableShutdownHooks();
  const https = config.publicUrl.startsWith('https://');
  app.use(withContext, ...strictHeaders(https));
  app.use(...portalOrNothing(config));
  app.use(['/api', '/health'], withoutTrailingSlash);
  app.use('/api/', noStore);
  app.use('/api/', sessions(config, app.get(DataSource)));
  const members = app.get(Members);
  app.use(
    '/api/',
    withActor((session) => members.actorFor(session.personId, session.organisationId, signedInBy(session))),
  );
  app.use('/api/', atFullPath(againstForgery(config.publicUrl)));
  app.use('/api/v1/sign-ins/', express.urlencoded({ limit: '20kb', extended: false, parameterLimit: 5 }));
  app.use('/api/', express.json({ limit: bodyLimit, strict: true, reviver: refuseProto }), notTooDeep);
  return app;
}

/** Middleware mounted under a path sees a shortened one; the checks look at the whole. */
function atFullPath(handler: express.RequestHandler): express.RequestHandler {
  return (request, response, next) => {
    const { url } = request;
    request.url = request.originalUrl;
    void handler(request, response, (error?: unknown) => {
      request.url = url;
      next(error);
    });
  };
}

const noStore: express.RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
    throw Object.assign(new Error('refused key'), { status: 400 });
  }
  return value;
}

const deepest = 32;

/** Nothing that we ask for is nested deeper than this; what is would only exhaust those who walk through it. */
const notTooDeep: express.RequestHandler = (request, _response, next) => {
  let level: unknown[] = [request.body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return next(Object.assign(new Error('nested too deep'), { status: 400 }));
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value as Record<string, unknown>) : [],
    );
  }
  return next();
};

function sessions(config: Config, dataSource: DataSource): express.RequestHandler {
  const handler = session({
    name: '__Host-flexloket',
    secret: createHmac('sha256', config.sessionSecret).update('session').digest('hex'),
    store: new HashingStore(dataSource),
    resave: false,
    saveUninitialized: false,
    rolling: false,
    unset: 'destroy',
    proxy: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: true, path: '/' },
  });
  // The cookie is always Secure; browsers accept it over http on the loopback address.
  return (request, response, next) => {
    if (!config.production && !request.get('x-forwarded-proto')) request.headers['x-forwarded-proto'] = 'https';
    handler(request, response, next);
  };
}

function portalOrNothing(config: Config): [express.RequestHandler, ...express.RequestHandler[]] {
  const openapi: express.RequestHandler = (request, response, next) => {
    if (request.path !== '/api/v1/openapi.json' || request.method !== 'GET') return next();
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.type('json').send(contract());
  };
  const contact: express.RequestHandler = (request, response, next) => {
    if (request.path !== '/.well-known/security.txt' || request.method !== 'GET') return next();
    const text = config.securityContact && securityText(config.securityContact, config.publicUrl);
    // A file that nobody keeps is worse than none (RFC 9116, 2.5.5).
    if (!text) return void response.status(404).type('text').send('');
    response.setHeader('Cache-Control', 'no-cache');
    return void response.type('text').send(text);
  };
  return [openapi, contact, ...portal(config.portalDir)];
}

let cached: string | undefined;
function contract(): string {
  cached ??= readFileSync(join(__dirname, '../openapi.json'), 'utf8');
  return cached;
}
