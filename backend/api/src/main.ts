// SPDX-License-Identifier: EUPL-1.2
import { ConsoleLogger } from '@nestjs/common';
import { createApp } from './create-app';
import { type Config, ConfigError } from './platform/config';
import { CONFIG } from './platform/tokens';
import { startWorker } from './worker-jobs';

async function main(): Promise<void> {
  const production = process.env['NODE_ENV'] === 'production';
  const app = await createApp(new ConsoleLogger({ json: production, logLevels: ['log', 'warn', 'error'] }));
  const config = app.get<Config>(CONFIG);
  if (config.runWorker) await startWorker(app);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
