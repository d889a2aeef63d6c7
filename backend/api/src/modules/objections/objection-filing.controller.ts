// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Param, ParseUUIDPipe, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { DocumentResponse } from '../documents/documents.dto';
import { DocumentsService } from '../documents/documents.service';
import { uploadOptions } from '../documents/upload-options';
import { AppealsService } from './appeals.service';
import { FilingService } from './filing.service';
import { AppealRequest, ObjectionRequest, PaperObjectionRequest } from './objections.dto';

@ApiTags('objections')
@Controller('applications/:id')
export class ObjectionFilingController {
  constructor(
    private readonly filing: FilingService,
    private readonly appeals: AppealsService,
    private readonly documents: DocumentsService,
  ) {}

  /** The municipality objects against a decision. */
  @Post('objections')
  @Allow(forRoles('submit'))
  file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ObjectionRequest,
  ): Promise<CommandResponse> {
    return this.filing.file(actor, id, body);
  }

  /** Staff enters an objection that came on paper or by e-mail. */
  @Post('paper-objections')
  @Allow(forRoles('assessor'))
  enter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaperObjectionRequest,
  ): Promise<CommandResponse> {
    return this.filing.enter(actor, id, body);
  }

  /** Adds the scan of an objection that came on paper. */
  @Post('objection-scans')
  @Allow(forRoles('assessor'))
  @UseInterceptors(FileInterceptor('file', uploadOptions))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  scan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @UploadedFile() file: Express.Multer.File | undefined,
  ): Promise<DocumentResponse> {
    return this.documents.upload(actor, id, { kind: 'objection', purpose: 'objection' }, file);
  }

  /** Registers an appeal before the court. */
  @Post('appeals')
  @Allow(forRoles('assessor'))
  appeal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AppealRequest,
  ): Promise<CommandResponse> {
    return this.appeals.register(actor, id, body);
  }
}
