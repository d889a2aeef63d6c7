// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MulterOptions } from '@nestjs/platform-express/multer/interfaces/multer-options.interface';
import { diskStorage } from 'multer';
import { maximumBytes } from './file-kinds';

/** The place where files wait. */
export const uploadFolder = join(tmpdir(), `flexloket-uploads-${process.getuid?.() ?? 0}`);

/** Where a file waits while it is looked at, and how much of it is taken in at all. */
export const uploadOptions: MulterOptions = {
  storage: diskStorage({
    destination: (_request, _file, done) => {
      mkdirSync(uploadFolder, { recursive: true, mode: 0o700 });
      done(null, uploadFolder);
    },
    filename: (request, _file, done) => {
      const name = randomUUID();
      // Whatever becomes of the request, also when it is refused before anybody looks at the file: nothing stays behind.
      request.res?.once('close', () => void rm(join(uploadFolder, name), { force: true }));
      done(null, name);
    },
  }),
  limits: { fileSize: maximumBytes, files: 1, fields: 4, fieldSize: 1_000, parts: 6, headerPairs: 20 },
  defParamCharset: 'utf8',
};
