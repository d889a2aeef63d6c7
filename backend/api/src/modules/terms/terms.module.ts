// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LawDataModule } from '../law-data/law-data.module';
import { CaseTermsService } from './case-terms.service';
import { StoredTerms } from './stored-terms.service';
import { TermsSweep } from './terms-sweep';

@Module({
  imports: [LawDataModule],
  providers: [CaseTermsService, StoredTerms, TermsSweep],
  exports: [CaseTermsService, StoredTerms, TermsSweep],
})
export class TermsModule {}
