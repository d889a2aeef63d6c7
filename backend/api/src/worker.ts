// SPDX-License-Identifier: EUPL-1.2
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { assertNoDemoAccounts } from './modules/identity/no-demo-accounts';
import { assertAppRole } from './platform/database-role';
import { type Config, ConfigError } from './platform/config';
import { CONFIG } from './platform/tokens';
import { startWorker } from './worker-jobs';

/** Works off the outbox, without serving anything. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule, {
    abortOnError: false,
    logger: new ConsoleLogger({ json: process.env['NODE_ENV'] === 'production' }),
  });
  const config = app.get<Config>(CONFIG);
  await assertAppRole(app.get(DataSource), config);
  await assertNoDemoAccounts(app.get(DataSource), config);
  app.enableShutdownHooks();
  await startWorker(app);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
