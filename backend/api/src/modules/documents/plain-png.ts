// SPDX-License-Identifier: EUPL-1.2
import { crc32 } from 'node:zlib';
import { onlyOrientation, orientationIn } from './exif-orientation';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a picture is made of, its colours, its transparency, its scale, and its frames where it moves. */
const needed = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
  ...['bKGD', 'hIST', 'sPLT', 'pHYs', 'acTL', 'fcTL', 'fdAT'],
]);

/**
 * A PNG without what it says of place, device, time and maker: only what is needed to show it stays, with the way it is
 * turned. What stands behind its end goes too. Nothing when the bytes are no whole PNG.
 *
 * @source AVG 5(1)(c), 25(1); PNG (third edition) 5.3, 11.3
 */
export function plainPng(file: Buffer): Buffer | undefined {
  if (!file.subarray(0, signature.length).equals(signature)) return undefined;
  const kept: Buffer[] = [];
  let orientation = 1;
  for (let at = signature.length, type = ''; type !== 'IEND';) {
    if (at + 12 > file.length) return undefined;
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return undefined;
    type = file.toString('latin1', at + 4, at + 8);
    if (type === 'eXIf') orientation = orientationIn(file.subarray(at + 8, end - 4));
    if (needed.has(type)) kept.push(file.subarray(at, end));
    at = end;
  }
  const [header, ...rest] = kept;
  if (header?.toString('latin1', 4, 8) !== 'IHDR') return undefined;
  const turned = orientation === 1 ? [] : [chunk('eXIf', onlyOrientation(orientation))];
  return Buffer.concat([signature, header, ...turned, ...rest]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(named.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  named.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(named), bytes.length - 4);
  return bytes;
}
