// SPDX-License-Identifier: EUPL-1.2
import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [480, 270];

type Colour = readonly [number, number, number];

const sky: Colour = [168, 205, 232];
const grass: Colour = [126, 168, 96];
const path: Colour = [203, 198, 186];
const walls: readonly Colour[] = [
  [196, 122, 84],
  [222, 214, 199],
  [104, 130, 148],
];
const roof: Colour = [74, 72, 78];
const glass: Colour = [236, 243, 246];

/** Three small homes beside each other on a field, drawn: nobody's photo. */
function colourAt(x: number, y: number): Colour {
  const home = Math.floor((x - 30) / 145);
  const within = (x - 30) % 145;
  const stands = home >= 0 && home < walls.length && within < 125;
  if (stands && y >= 95 && y < 110) return roof;
  if (stands && y >= 110 && y < 205) {
    const window = y >= 130 && y < 165 && ((within >= 14 && within < 46) || (within >= 80 && within < 112));
    const door = y >= 140 && within >= 54 && within < 72;
    return window ? glass : door ? roof : (walls[home] ?? sky);
  }
  if (y >= 222 && y < 240) return path;
  return y < 190 ? sky : grass;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A small picture as a PNG file. */
export function samplePicture(): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => colourAt(x, y)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
