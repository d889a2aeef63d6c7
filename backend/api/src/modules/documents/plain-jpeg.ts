// SPDX-License-Identifier: EUPL-1.2
import { onlyOrientation, orientationIn } from './exif-orientation';

const exif = Buffer.from('Exif\0\0', 'latin1');
const [application0, application1, application2, application14] = [0xe0, 0xe1, 0xe2, 0xee];
const [application15, comment] = [0xef, 0xfe];
const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];

interface Segment {
  readonly marker: number;
  /** With its marker and its length. */
  readonly bytes: Buffer;
  readonly body: Buffer;
  /** Where the next one begins. */
  readonly end: number;
}

/**
 * A JPEG without what it says of place, device, time and maker: only what is needed to show it stays, with its colours and
 * the way it is turned. What stands behind the end of the picture (a film, a second picture) goes too. Nothing when the
 * bytes are no whole JPEG.
 *
 * @source AVG 5(1)(c), 25(1); ITU-T T.81 annex B, Exif 2.32 part 4.5
 */
export function plainJpeg(file: Buffer): Buffer | undefined {
  if (file[0] !== 0xff || file[1] !== startOfImage) return undefined;
  const kept: Buffer[] = [];
  let header: Buffer | undefined;
  let orientation: number | undefined;
  for (let at = 2; ;) {
    const segment = segmentAt(file, at);
    if (!segment) return undefined;
    const { marker, bytes, body } = segment;
    at = segment.end;
    if (isExif(segment)) orientation ??= orientationIn(body.subarray(exif.length));
    if (isJfif(segment)) header ??= withoutThumbnail(body);
    else if (isNeeded(segment)) kept.push(bytes);
    if (marker === endOfImage) break;
    if (marker !== startOfScan) continue;
    const end = scanEnd(file, at);
    if (end === undefined) return undefined;
    kept.push(file.subarray(at, end));
    at = end;
  }
  const turned = orientation !== undefined && orientation !== 1 ? [exifSegment(orientation)] : [];
  return Buffer.concat([file.subarray(0, 2), ...(header ? [header] : []), ...turned, ...kept]);
}

/** The segment that begins here; bytes that only fill the space before it are left out. */
function segmentAt(file: Buffer, from: number): Segment | undefined {
  let at = from;
  while (file[at] === 0xff && file[at + 1] === 0xff) at++;
  const marker = file[at + 1];
  if (file[at] !== 0xff || marker === undefined || marker === 0x00) return undefined;
  const alone = marker === endOfImage || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
  if (!alone && at + 4 > file.length) return undefined;
  const length = alone ? 0 : file.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if ((!alone && length < 2) || end > file.length) return undefined;
  return { marker, bytes: file.subarray(at, end), body: file.subarray(at + 4, end), end };
}

/** Where the picture itself stops: at the first marker that is no part of it. */
function scanEnd(file: Buffer, from: number): number | undefined {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) return undefined;
    const isPartOfIt = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isPartOfIt) return at;
  }
  return undefined;
}

const isExif = ({ marker, body }: Segment): boolean =>
  marker === application1 && body.subarray(0, exif.length).equals(exif);

const isJfif = ({ marker, body }: Segment): boolean =>
  marker === application0 && body.length >= 14 && body.toString('latin1', 0, 5) === 'JFIF\0';

/** The header of JFIF with its version and density, and with no small picture. */
function withoutThumbnail(body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, application0, 0, 16]), body.subarray(0, 12), Buffer.alloc(2)]);
}

/** What is needed to show it: no notes, and of what applications add only the colours (a profile, Adobe's transformation). */
function isNeeded({ marker, body }: Segment): boolean {
  if (marker === comment) return false;
  if (marker < application0 || marker > application15) return true;
  const name = body.toString('latin1', 0, 12);
  return (
    (marker === application2 && name === 'ICC_PROFILE\0') || (marker === application14 && name.startsWith('Adobe'))
  );
}

function exifSegment(orientation: number): Buffer {
  const tiff = onlyOrientation(orientation);
  const head = Buffer.from([0xff, application1, 0, exif.length + tiff.length + 2]);
  return Buffer.concat([head, exif, tiff]);
}
