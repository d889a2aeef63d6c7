// SPDX-License-Identifier: EUPL-1.2
// pdf.js reads the file here, in the background; the page only draws.
import 'pdfjs-dist/build/pdf.worker.mjs';
