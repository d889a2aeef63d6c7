// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import { RefusedError } from '../../platform/refused.error';
import { fileKinds, maximumBytes } from './file-kinds';
import { plainJpeg } from './plain-jpeg';
import { plainPng } from './plain-png';

/** A file on disk that came in and was not looked at yet. */
export interface ReceivedFile {
  readonly path: string;
  readonly originalName: string;
  readonly sizeBytes: number;
}

/** A file of a kind that we take, with its fingerprint. */
export interface CheckedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

const longestName = 200;

const plainPictures = new Map([
  ['image/jpeg', plainJpeg],
  ['image/png', plainPng],
]);

function isVisible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 32 && code !== 127 && !(code >= 0x202a && code <= 0x202e) && !(code >= 0x2066 && code <= 0x2069);
}

/** The name without folders, invisible signs and signs that turn the reading direction; the ending stays when it is cut. */
export function plainFileName(original: string): string {
  const base = original.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const name = [...base].filter(isVisible).join('').trim();
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot) : '';
  return name.length <= longestName ? name : `${name.slice(0, longestName - ending.length)}${ending}`;
}

/**
 * Looks at a file that came in, and takes out of a picture what it says of place, device and time. @throws RefusedError
 * when it is empty, too large, of another kind, or not what its name says
 */
export async function checkFile({ path, originalName, sizeBytes }: ReceivedFile): Promise<CheckedFile> {
  if (sizeBytes === 0) throw new RefusedError({ code: 'FILE_EMPTY' });
  if (sizeBytes > maximumBytes) {
    throw new RefusedError({ code: 'FILE_TOO_LARGE', details: { maximumMegabytes: maximumBytes / 1024 / 1024 } });
  }
  const fileName = plainFileName(originalName);
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const kind = fileKinds.find((candidate) => candidate.extension === extension);
  if (!kind) {
    const allowed = fileKinds.map((candidate) => candidate.extension);
    throw new RefusedError({ code: 'FILE_TYPE_NOT_ALLOWED', details: { allowed } });
  }
  const detected = await fileTypeFromFile(path);
  if (detected?.ext !== kind.detectedAs) throw new RefusedError({ code: 'FILE_CONTENT_MISMATCH' });
  const { mediaType } = kind;
  return {
    fileName,
    mediaType,
    sizeBytes: (await keepPlainPicture(path, mediaType)) ?? sizeBytes,
    sha256: await fingerprint(path),
  };
}

/** Takes place, device and time out of a picture; gives its size then. @throws RefusedError when it is no whole picture */
async function keepPlainPicture(path: string, mediaType: string): Promise<number | undefined> {
  const plain = plainPictures.get(mediaType);
  if (!plain) return undefined;
  const received = await readFile(path);
  const kept = plain(received);
  if (!kept) throw new RefusedError({ code: 'FILE_CONTENT_MISMATCH' });
  if (!kept.equals(received)) await writeFile(path, kept);
  return kept.length;
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
