// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow, everyone } from '../security/policy';

/** For whoever watches the installation. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process runs. */
  @Get('live')
  @Allow(everyone)
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  @Allow(everyone)
  async ready(): Promise<{ status: string }> {
    await this.dataSource.query('select 1');
    return { status: 'ready' };
  }
}
