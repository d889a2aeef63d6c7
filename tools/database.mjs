// SPDX-License-Identifier: EUPL-1.2
// The two database roles: `flexloket_owner` owns the tables and migrates; `flexloket_app` runs the product and can
// neither change tables nor pass row-level security.
import pg from 'pg';

const oldest = 150000;
export const ownerRole = 'flexloket_owner';
export const appRole = 'flexloket_app';

/** A problem the reader can solve; its message is shown without a stack. */
export class DatabaseProblem extends Error {}

function withLogin(url, user, password, database) {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  if (database) changed.pathname = `/${database}`;
  return changed.toString();
}

const placeOf = (url) => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
};

const explanations = {
  ECONNREFUSED: () => 'no server answers there',
  ENOTFOUND: () => 'there is no such host',
  ETIMEDOUT: () => 'the server does not answer in time',
  '3D000': () => 'the server has no such database: create it first',
  '28P01': () => 'the server refuses this user and password',
  28000: () => 'the server does not let this user in',
};

/** Runs `use` on one connection and closes it; connection faults are said in a sentence, without the password. */
export async function connected(url, use, name = 'DATABASE_URL') {
  if (!URL.canParse(url)) {
    throw new DatabaseProblem(`${name} is not a URL; it looks like postgres://user:password@host:5432/database.`);
  }
  let client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
  } catch (error) {
    const why = explanations[error.code]?.() ?? error.message;
    throw new DatabaseProblem(`${name} (${placeOf(url)}) cannot be used: ${why}.`);
  }
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client, role, password) {
  const name = client.escapeIdentifier(role);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${name} login`);
  const secret = client.escapeLiteral(password);
  await client.query(`alter role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`);
}

/** On a server of our own: the roles and the database. `recreate` drops a database that was filled halfway. */
export async function prepareDatabase({
  superUrl,
  database = 'flexloket',
  ownerPassword,
  appPassword,
  recreate = false,
}) {
  await connected(superUrl, async (client) => {
    await ensureRole(client, ownerRole, ownerPassword);
    await ensureRole(client, appRole, appPassword);
    const name = client.escapeIdentifier(database);
    if (recreate) await client.query(`drop database if exists ${name} with (force)`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${name} owner ${ownerRole}`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${appRole}`);
  });
  return {
    ownerUrl: withLogin(superUrl, ownerRole, ownerPassword, database),
    appUrl: withLogin(superUrl, appRole, appPassword, database),
  };
}

async function requireVersion(client) {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
  );
  if (rows[0].number >= oldest) return;
  throw new DatabaseProblem(
    `DATABASE_URL points at PostgreSQL ${rows[0].text}; Flexloket needs PostgreSQL 15 or later.`,
  );
}

/** The role that the product runs as must be an ordinary one, on the same database. */
async function requireOrdinaryRole(appUrl) {
  await connected(
    appUrl,
    async (client) => {
      const { rows } = await client.query(
        'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
      );
      const [{ rolname, rolsuper, rolbypassrls }] = rows;
      if (!rolsuper && !rolbypassrls) return;
      const power = rolsuper ? 'is a superuser' : 'passes row-level security';
      throw new DatabaseProblem(
        `DATABASE_APP_URL: the role ${rolname} ${power}; the product must run as an ordinary role.`,
      );
    },
    'DATABASE_APP_URL',
  );
}

async function canSignIn(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** On a server of the user: `url` is the owner's; the app role is made, unless `appUrl` names one or it may not be. */
export async function externalDatabase({ url, appUrl, appPassword }) {
  await connected(url, async (client) => {
    await requireVersion(client);
    if (appUrl) return;
    const { rows } = await client.query('select current_user as "user", current_database() as database');
    const [{ user, database }] = rows;
    const own = withLogin(url, appRole, appPassword);
    const at = client.escapeIdentifier(database);
    if (await canSignIn(own)) return;
    try {
      await ensureRole(client, appRole, appPassword);
      await client.query(`grant connect on database ${at} to ${appRole}`);
    } catch (error) {
      if (error.code !== '42501') throw error;
      throw new DatabaseProblem(
        `The database user ${user} may not make the role that the product runs as. Let a database administrator run\n` +
          `  create role ${appRole} login password '<choose one>' nosuperuser nobypassrls;\n` +
          `  grant connect on database ${at} to ${appRole};\n` +
          `and start again with DATABASE_APP_URL=postgres://${appRole}:<that password>@${placeOf(url)}`,
      );
    }
  });
  const app = appUrl ?? withLogin(url, appRole, appPassword);
  await requireOrdinaryRole(app);
  return { ownerUrl: url, appUrl: app };
}
