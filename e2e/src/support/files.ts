// SPDX-License-Identifier: EUPL-1.2

interface UploadFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const smallPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** A small PDF with this name. */
export const pdfFile = (name: string): UploadFile => ({ name, mimeType: 'application/pdf', buffer: smallPdf });

/** A program that calls itself a PDF. */
export const programAsPdf: UploadFile = {
  name: 'factuur.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('MZ\u0090\0\u0003\0\0\0', 'latin1'), Buffer.alloc(512)]),
};

export const emptyFile: UploadFile = { name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
