// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { anchorKeyFrom } from './audit/anchor-key';
import { type SecurityContact, securityContactOf, securityContactProblems } from './security/security-contact';
import { type SignOnConfig, signOnOf, signOnProblems } from './security/sign-on-config';

/** What the installation decides, read once from the environment. */
export interface Config {
  readonly production: boolean;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
  readonly mailboxUrl: string | undefined;
  readonly sessionSecret: string;
  /** 32 bytes with which secrets of people are encrypted in the database. */
  readonly dataKey: Buffer;
  readonly storage: StorageConfig;
  readonly portalDir: string;
  /** Moves the clock of a demonstration, in milliseconds; production refuses it. */
  readonly clockOffsetMs: number;
  readonly runWorker: boolean;
  /** Addresses of the proxies in front, as Express understands them. */
  readonly trustProxy: string;
  /** Where a notice of objection on paper goes. */
  readonly objectionAddress: string;
  readonly audit: AuditConfig;
  readonly signOn: SignOnConfig;
  /** Whom to tell about a weakness; absent where nobody was named. */
  readonly securityContact: SecurityContact | undefined;
}

/** How the log is anchored outside the database. */
export interface AuditConfig {
  /** Ed25519 private key (PKCS#8, PEM or base64 of DER); empty: no anchors. */
  readonly key: string;
  /** File to which each anchor is added; empty: only the output of the process has them. */
  readonly anchorFile: string;
  readonly anchorMinutes: number;
}

export type StorageConfig =
  | { readonly kind: 'folder'; readonly dir: string }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly accessKey: string;
      readonly secretKey: string;
      readonly region: string;
    };

const developmentSecret = 'flexloket-development-secret-not-for-production';

export class ConfigError extends Error {}

/** Reads and checks the environment; all problems are reported at once. @throws ConfigError */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const production = env['NODE_ENV'] === 'production';
  const demo = env['DEMO'] === '1';
  const sessionSecret = env['SESSION_SECRET'] ?? (production ? '' : developmentSecret);
  const port = Number(env['PORT'] ?? 3000);
  const clockOffsetMs = Number(env['CLOCK_OFFSET_MS'] ?? 0);
  const problems: string[] = [];
  if (!env['DATABASE_URL'])
    problems.push('DATABASE_URL is missing: the address of the database for the role of the application.');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) problems.push('PORT must be a number from 1 to 65535.');
  if (!Number.isSafeInteger(clockOffsetMs)) problems.push('CLOCK_OFFSET_MS must be a whole number of milliseconds.');
  if (dataKeyOf(env, production).length !== 32) {
    problems.push('DATA_KEY must be 32 bytes in base64: secrets of people are encrypted with it.');
  }
  problems.push(...auditProblems(env), ...signOnProblems(env, production), ...securityContactProblems(env));
  if (production) problems.push(...productionProblems(env, sessionSecret, demo, clockOffsetMs));
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return {
    production,
    demo,
    host: env['HOST'] ?? '127.0.0.1',
    port,
    databaseUrl: env['DATABASE_URL'] ?? '',
    smtpUrl: env['SMTP_URL'] ?? 'smtp://127.0.0.1:1025',
    mailFrom: env['MAIL_FROM'] ?? 'Flexloket <flexloket@pzh.example>',
    publicUrl: (env['PUBLIC_URL'] ?? `http://127.0.0.1:${port}`).replace(/\/$/, ''),
    mailboxUrl: env['MAILBOX_URL'],
    sessionSecret,
    dataKey: dataKeyOf(env, production),
    storage: storageOf(env),
    portalDir: env['PORTAL_DIR'] ?? 'dist/portal/browser',
    clockOffsetMs,
    runWorker: env['WORKER'] !== 'separate',
    trustProxy: env['TRUST_PROXY'] ?? 'loopback',
    objectionAddress:
      env['OBJECTION_ADDRESS'] ?? 'gedeputeerde staten van Zuid-Holland, Postbus 90602, 2509 LP Den Haag',
    audit: {
      key: env['AUDIT_KEY'] ?? '',
      anchorFile: env['AUDIT_ANCHOR_FILE'] ?? '',
      anchorMinutes: Number(env['AUDIT_ANCHOR_MINUTES'] ?? 60),
    },
    signOn: signOnOf(env),
    securityContact: securityContactOf(env),
  };
}

function productionProblems(env: NodeJS.ProcessEnv, secret: string, demo: boolean, offset: number): string[] {
  const problems: string[] = [];
  if (secret === '' || secret === developmentSecret || secret.length < 32) {
    problems.push('SESSION_SECRET must be set to a secret of its own of at least 32 characters.');
  }
  if (demo) problems.push('DEMO=1 is refused in production: demo accounts have a known password.');
  if (offset !== 0) problems.push('CLOCK_OFFSET_MS is refused in production: the clock is the real one.');
  if (!env['AUDIT_KEY']) problems.push('AUDIT_KEY is missing: the log is signed with it (an Ed25519 private key).');
  if (!env['SMTP_URL']) problems.push('SMTP_URL is missing: letters and notices must be able to leave.');
  if (!env['PUBLIC_URL']?.startsWith('https://')) problems.push('PUBLIC_URL must be set and start with https://.');
  return problems;
}

/** Without a key of its own a development installation takes one that everybody knows. */
function dataKeyOf(env: NodeJS.ProcessEnv, production: boolean): Buffer {
  const given = env['DATA_KEY'];
  if (!given && !production) return createHash('sha256').update(developmentSecret).digest();
  return Buffer.from(given ?? '', 'base64');
}

function auditProblems(env: NodeJS.ProcessEnv): string[] {
  const problems: string[] = [];
  if (!(Number(env['AUDIT_ANCHOR_MINUTES'] ?? 60) > 0)) problems.push('AUDIT_ANCHOR_MINUTES must be above zero.');
  try {
    if (env['AUDIT_KEY']) anchorKeyFrom(env['AUDIT_KEY']);
  } catch {
    problems.push('AUDIT_KEY is not an Ed25519 private key: give the PEM, or the base64 of its PKCS#8 DER form.');
  }
  return problems;
}

function storageOf(env: NodeJS.ProcessEnv): StorageConfig {
  if (!env['S3_ENDPOINT']) return { kind: 'folder', dir: env['STORAGE_DIR'] ?? '.data/files' };
  return {
    kind: 's3',
    endpoint: env['S3_ENDPOINT'],
    bucket: env['S3_BUCKET'] ?? 'flexloket',
    accessKey: env['S3_ACCESS_KEY'] ?? '',
    secretKey: env['S3_SECRET_KEY'] ?? '',
    region: env['S3_REGION'] ?? 'us-east-1',
  };
}
