// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Config, readConfig, type StorageConfig } from '../../platform/config';
import { FileStorage } from './file-storage';

interface ObjectServer {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
type ObjectServerClass = new (options: object) => ObjectServer;

// It has no types of its own.
const objectServer: string = 's3rver';
const folder = mkdtempSync(join(tmpdir(), 'storage-'));
const bytes = randomBytes(6 * 1024 * 1024);
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const storageWith = (storage: StorageConfig): FileStorage => {
  const config: Config = { ...readConfig({ DATABASE_URL: 'postgres://x' }), storage };
  return new FileStorage(config);
};

describe('Where files are kept', () => {
  let server: ObjectServer | undefined;
  let s3: FileStorage;

  beforeAll(async () => {
    const { default: S3rver } = (await import(objectServer)) as { default: ObjectServerClass };
    server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: join(folder, 's3'),
      configureBuckets: [{ name: 'flexloket' }],
    });
    const { port } = await server.run();
    s3 = storageWith({
      kind: 's3',
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'flexloket',
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
      region: 'us-east-1',
    });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['a folder', () => storageWith({ kind: 'folder', dir: join(folder, 'files') })],
    ['object storage', () => s3],
  ])('gives back what was put in %s, under a name that says nothing', async (_, make) => {
    const storage = make();
    const made = await storage.put(bytes, 'application/pdf');
    const source = join(folder, 'upload');
    writeFileSync(source, bytes);
    const sent = await storage.putFile(source, bytes.length, 'application/pdf');
    expect(made).toMatch(/^[0-9a-f]{2}\/[0-9a-f-]{36}$/);
    expect(made).not.toBe(sent);
    for (const key of [made, sent]) expect(sha256(await buffer(await storage.read(key)))).toBe(sha256(bytes));
  });

  it.each([
    ['a folder', () => storageWith({ kind: 'folder', dir: join(folder, 'files') })],
    ['object storage', () => s3],
  ])('has nothing outside its own names in %s', async (_, make) => {
    const storage = make();
    await expect(storage.read('../../etc/passwd').then(buffer)).rejects.toThrow();
    await expect(storage.read('00/nothing').then(buffer)).rejects.toThrow();
  });
});
