// SPDX-License-Identifier: EUPL-1.2
import { crc32, deflateSync } from 'node:zlib';
import { onlyOrientation, orientationIn } from './exif-orientation';
import { plainJpeg } from './plain-jpeg';
import { plainPng } from './plain-png';

/** A directory of EXIF as a camera writes it: the maker, the way it is turned, and a pointer to the place. */
function camera(order: 'II' | 'MM', orientation: number): Buffer {
  const tiff = Buffer.alloc(120);
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(3, 8);
  [
    [0x010f, 2, 12, 60],
    [0x0112, 3, 1, orientation],
    [0x8825, 4, 1, 80],
  ].forEach(([tag = 0, type = 0, count = 0, value = 0], index) => {
    const at = 10 + index * 12;
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
    if (type === 3) short(value, at + 8);
    else long(value, at + 8);
  });
  tiff.write('TELEFOON-X9', 60, 'latin1');
  tiff.write('52.160114 N', 80, 'latin1');
  return tiff;
}

const segment = (marker: number, body: Buffer | string): Buffer => {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])];
const jfif = (thumbnail: number): Buffer => {
  const body = Buffer.from('JFIF\0\x01\x02\x01\x00\x48\x00\x48', 'latin1');
  return segment(0xe0, Buffer.concat([body, Buffer.from([thumbnail, thumbnail]), Buffer.alloc(3 * thumbnail ** 2, 7)]));
};
const exif = (order: 'II' | 'MM', orientation: number) =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), camera(order, orientation)]));
const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01kleuren');
const adobe = segment(0xee, 'Adobe\0\x64\0\0\0\0\x01');
const [tables, frame, huffman] = [segment(0xdb, '\0tafel'), segment(0xc2, 'kader'), segment(0xc4, 'codes')];
// With a stuffed byte, a restart and a filling byte in it.
const scan = Buffer.concat([segment(0xda, 'kop'), Buffer.from([1, 0xff, 0x00, 2, 0xff, 0xd3, 3, 0xff, 0xff, 0x00, 4])]);
const picture = [tables, frame, huffman, scan, huffman, scan];

describe('a JPEG without what it says of its maker', () => {
  const noise = [
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>52.160114 N</x:xmpmeta>'),
    segment(0xe2, 'MPF\0tweede beeld'),
    segment(0xed, 'Photoshop 3.0\x008BIM fotograaf'),
    segment(0xeb, 'JP herkomst'),
    segment(0xfe, 'TELEFOON-X9'),
  ];
  const full = (order: 'II' | 'MM', orientation: number): Buffer =>
    Buffer.concat([
      ...[start, exif(order, orientation), jfif(4), ...noise, profile, adobe, Buffer.from([0xff]), ...picture, end],
      Buffer.from('MotionPhoto 52.160114 N', 'latin1'),
    ]);

  test.each([
    ['II', 6],
    ['MM', 8],
  ] as const)(
    '%s, turned %i: the picture, its colours and the turn stay to the byte; place, device and film go',
    (order, turn) => {
      const plain = plainJpeg(full(order, turn));
      const turned = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), onlyOrientation(turn)]));
      expect(plain).toEqual(Buffer.concat([start, jfif(0), turned, profile, adobe, ...picture, end]));
      for (const secret of ['52.160114', 'TELEFOON', 'MotionPhoto', 'fotograaf', 'tweede beeld'])
        expect(plain?.includes(secret)).toBe(false);
      expect(plainJpeg(plain ?? Buffer.alloc(0))).toEqual(plain);
    },
  );

  test('what is upright needs no EXIF, and what is plain stays as it is', () => {
    expect(plainJpeg(full('II', 1))).toEqual(Buffer.concat([start, jfif(0), profile, adobe, ...picture, end]));
    const plain = Buffer.concat([start, ...picture, end]);
    expect(plainJpeg(plain)).toEqual(plain);
  });

  test.each([
    ['cut off in its picture', Buffer.concat([start, tables, scan])],
    ['cut off in a segment', Buffer.concat([start, tables]).subarray(0, 7)],
    ['a length of one', Buffer.concat([start, Buffer.from([0xff, 0xe1, 0, 1]), ...picture, end])],
    ['no marker where one must be', Buffer.concat([start, Buffer.from('zomaar tekst')])],
    ['nothing', Buffer.alloc(0)],
  ])('%s: refused', (_, bytes) => expect(plainJpeg(bytes)).toBeUndefined());
});

describe('a PNG without what it says of its maker', () => {
  const chunk = (type: string, data: Buffer | string = ''): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), typeof data === 'string' ? Buffer.from(data) : data]);
    const bytes = Buffer.concat([Buffer.alloc(4), named, Buffer.alloc(4)]);
    bytes.writeUInt32BE(named.length - 4, 0);
    bytes.writeUInt32BE(crc32(named), bytes.length - 4);
    return bytes;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]));
  const shown = [chunk('iCCP', 'kleuren'), chunk('pHYs', 'schaal'), chunk('IDAT', deflateSync(Buffer.alloc(4)))];
  const noise = [
    chunk('tEXt', 'Author\0TELEFOON-X9'),
    chunk('iTXt', 'XML:com.adobe.xmp 52.160114'),
    chunk('tIME', 'tijd'),
    chunk('prVt', '?'),
  ];

  test('text, time, place and what nobody knows go; the turn stays, with a right checksum', () => {
    const behind = Buffer.from('52.160114 N');
    const full = Buffer.concat([
      signature,
      header,
      ...noise,
      chunk('eXIf', camera('MM', 3)),
      ...shown,
      chunk('IEND'),
      behind,
    ]);
    const plain = plainPng(full);
    expect(plain).toEqual(
      Buffer.concat([signature, header, chunk('eXIf', onlyOrientation(3)), ...shown, chunk('IEND')]),
    );
    expect(plainPng(plain ?? Buffer.alloc(0))).toEqual(plain);
  });

  test('what is upright needs no EXIF', () => {
    const upright = Buffer.concat([signature, header, chunk('eXIf', camera('II', 1)), ...shown, chunk('IEND')]);
    expect(plainPng(upright)).toEqual(Buffer.concat([signature, header, ...shown, chunk('IEND')]));
  });

  test.each([
    ['cut off', Buffer.concat([signature, header, ...shown])],
    ['a chunk longer than the file', Buffer.concat([signature, header, chunk('IDAT', 'ab').subarray(0, 13)])],
    ['no header first', Buffer.concat([signature, ...shown, chunk('IEND')])],
    ['another signature', Buffer.concat([Buffer.from('GIF89a  '), header])],
  ])('%s: refused', (_, bytes) => expect(plainPng(bytes)).toBeUndefined());
});

test.each([
  [camera('II', 6), 6],
  [camera('MM', 9), 1],
  [camera('II', 6).subarray(0, 20), 1],
  [Buffer.from('II'), 1],
  [Buffer.from('zomaar wat'), 1],
  [onlyOrientation(5), 5],
])('the turn in EXIF (%#)', (tiff, turn) => expect(orientationIn(tiff)).toBe(turn));
