// SPDX-License-Identifier: EUPL-1.2
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, everyone, forRoles, signedIn } from '../../platform/security/policy';
import { DocumentResponse, ScanRequest, UploadLimitsResponse, UploadRequest } from './documents.dto';
import { DocumentsService } from './documents.service';
import { DownloadsService } from './downloads.service';
import { uploadOptions } from './upload-options';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly downloads: DownloadsService,
  ) {}

  /** How large a file may be, and of which kinds. */
  @Get('upload-limits')
  @Allow(everyone)
  limits(): UploadLimitsResponse {
    return this.documents.limits();
  }

  /** Adds a file to a case. */
  @Post('applications/:id/documents')
  @Allow(forRoles('fill', 'submit'))
  @UseInterceptors(FileInterceptor('file', uploadOptions))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'kind'],
      properties: { file: { type: 'string', format: 'binary' }, kind: { type: 'string' }, purpose: { type: 'string' } },
    },
  })
  upload(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UploadRequest,
    @UploadedFile() file: Express.Multer.File | undefined,
  ): Promise<DocumentResponse> {
    return this.documents.upload(actor, id, body, file);
  }

  /** Adds the scan of what came by post or e-mail, an objection or a notice of default; or a photo of a visit. */
  @Post('applications/:id/scans')
  @Allow(forRoles('assessor'))
  @UseInterceptors(FileInterceptor('file', uploadOptions))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'kind'],
      properties: {
        file: { type: 'string', format: 'binary' },
        kind: { type: 'string', enum: ['objection', 'default_notice', 'visit'] },
      },
    },
  })
  scan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind }: ScanRequest,
    @UploadedFile() file: Express.Multer.File | undefined,
  ): Promise<DocumentResponse> {
    return this.documents.upload(actor, id, { kind, purpose: kind }, file);
  }

  /** Takes a file away again, as long as it was not sent. */
  @Delete('documents/:id')
  @Allow(forRoles('fill', 'submit'))
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.documents.remove(actor, id);
  }

  /** The bytes of a file, as a download. */
  @Get('documents/:id/content')
  @Allow(signedIn)
  @ApiProduces('application/octet-stream')
  content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.downloads.download(actor, id, response);
  }
}
