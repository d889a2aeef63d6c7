// SPDX-License-Identifier: EUPL-1.2
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemResponse } from './common.dto';

export const apiVersion = '1.0.0';

/** The contract of the API as OpenAPI. Paths carry no prefix; the server does. */
export function contractOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Flexloket')
    .setDescription(
      'Subsidy portal and case system for flexible-housing grants. Amounts are whole euro cents; dates are days in Europe/Amsterdam.',
    )
    .setVersion(apiVersion)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer('/api/v1')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemResponse],
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses) {
        operation.responses['default'] = {
          description: 'A refusal or an error',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } },
        };
      }
    }
  }
  return document;
}
