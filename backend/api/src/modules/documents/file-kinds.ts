// SPDX-License-Identifier: EUPL-1.2

/** The largest file that we take, in bytes. */
export const maximumBytes = 50 * 1024 * 1024;

/** A kind of file that we take: the ending of its name, what it is, and what its first bytes say. */
export interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
  /** The name that the detection by content gives. */
  readonly detectedAs: string;
}

/** Every kind of file that we take. */
export const fileKinds: readonly FileKind[] = [
  { extension: 'pdf', mediaType: 'application/pdf', detectedAs: 'pdf' },
  {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    detectedAs: 'docx',
  },
  {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    detectedAs: 'xlsx',
  },
  { extension: 'odt', mediaType: 'application/vnd.oasis.opendocument.text', detectedAs: 'odt' },
  { extension: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet', detectedAs: 'ods' },
  { extension: 'png', mediaType: 'image/png', detectedAs: 'png' },
  { extension: 'jpg', mediaType: 'image/jpeg', detectedAs: 'jpg' },
  { extension: 'jpeg', mediaType: 'image/jpeg', detectedAs: 'jpg' },
];
