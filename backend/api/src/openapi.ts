// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from 'node:fs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { contractOf } from './platform/http/contract';
import { modules } from './app.module';

/** Prints the contract without a database: only the controllers are looked at. */
const controllers = modules.flatMap(
  (module) => (Reflect.getMetadata('controllers', module) as never[] | undefined) ?? [],
);

async function main(): Promise<void> {
  const providers = [
    ...new Set(controllers.flatMap((c) => (Reflect.getMetadata('design:paramtypes', c) as never[] | undefined) ?? [])),
  ];
  @Module({ controllers, providers: providers.map((provide) => ({ provide, useValue: {} })) })
  class ContractModule {}
  const app = await NestFactory.create(ContractModule, { logger: false, preview: false });
  const target = process.argv[2];
  const text = `${JSON.stringify(contractOf(app), null, 2)}\n`;
  if (target) writeFileSync(target, text);
  else process.stdout.write(text);
}

void main();
