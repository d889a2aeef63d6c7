// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config, StorageConfig } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';

type S3Storage = Extract<StorageConfig, { kind: 's3' }>;

/** Where the bytes are: a folder, or object storage that speaks S3. Names are random; what was written never changes. */
@Injectable()
export class FileStorage {
  private opened: Promise<Disk> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Stores bytes and answers the key under which they lie. */
  async put(bytes: Uint8Array, contentType: string): Promise<string> {
    const key = newKey();
    await (await this.disk()).put(key, bytes, { contentType, contentLength: bytes.byteLength });
    return key;
  }

  /** Stores a file from the local disk and answers the key under which it lies. */
  async putFile(path: string, contentLength: number, contentType: string): Promise<string> {
    const key = newKey();
    await (await this.disk()).putStream(key, createReadStream(path), { contentType, contentLength });
    return key;
  }

  /** The bytes under a key. */
  async read(key: string): Promise<Readable> {
    return (await this.disk()).getStream(key);
  }

  private disk(): Promise<Disk> {
    this.opened ??= open(this.config.storage);
    return this.opened;
  }
}

function newKey(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}

async function open(storage: StorageConfig): Promise<Disk> {
  if (storage.kind === 'folder') {
    return new Disk(new FSDriver({ location: resolve(storage.dir), visibility: 'private' }));
  }
  return new Disk(await s3(storage));
}

/** The client for S3 is large: it is loaded only where it is used. */
async function s3({ endpoint, bucket, region, accessKey, secretKey }: S3Storage) {
  const { S3Driver } = await import('flydrive/drivers/s3');
  return new S3Driver({
    endpoint,
    region,
    bucket,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    forcePathStyle: true,
    supportsACL: false,
    visibility: 'private',
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
