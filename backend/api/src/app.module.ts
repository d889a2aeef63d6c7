// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source';
import { AmendmentsModule } from './modules/amendments/amendments.module';
import { ApplicationsModule } from './modules/applications/applications.module';
import { AssessmentModule } from './modules/assessment/assessment.module';
import { AuditingModule } from './modules/auditing/auditing.module';
import { BudgetModule } from './modules/budget/budget.module';
import { CaseCalendarModule } from './modules/case-calendar/case-calendar.module';
import { CaseViewModule } from './modules/case-view/case-view.module';
import { DecisionsModule } from './modules/decisions/decisions.module';
import { AccountModule } from './modules/account/account.module';
import { DeadlinesModule } from './modules/deadlines/deadlines.module';
import { DelaysModule } from './modules/delays/delays.module';
import { DeliveryModule } from './modules/delivery/delivery.module';
import { EarlyWarningModule } from './modules/early-warning/early-warning.module';
import { DocumentsModule } from './modules/documents/documents.module';
import { DrawsModule } from './modules/draws/draws.module';
import { IdentityModule } from './modules/identity/identity.module';
import { InterestsModule } from './modules/interests/interests.module';
import { LawDataModule } from './modules/law-data/law-data.module';
import { MergersModule } from './modules/mergers/mergers.module';
import { NotificationsModule } from './modules/notifications/notifications.module';
import { OutagesModule } from './modules/outages/outages.module';
import { ObjectionsModule } from './modules/objections/objections.module';
import { PeopleModule } from './modules/people/people.module';
import { PaymentsModule } from './modules/payments/payments.module';
import { PortfolioModule } from './modules/portfolio/portfolio.module';
import { PenaltiesModule } from './modules/penalties/penalties.module';
import { RecalculationModule } from './modules/recalculation/recalculation.module';
import { ProgressModule } from './modules/progress/progress.module';
import { ReceiptsModule } from './modules/receipts/receipts.module';
import { ReportsModule } from './modules/reports/reports.module';
import { SamplesModule } from './modules/samples/samples.module';
import { SchemesModule } from './modules/schemes/schemes.module';
import { SignOnModule } from './modules/sign-on/sign-on.module';
import { StatutoryInterestModule } from './modules/statutory-interest/statutory-interest.module';
import { TermsModule } from './modules/terms/terms.module';
import { TimelineModule } from './modules/timeline/timeline.module';
import { ViewsModule } from './modules/views/views.module';
import { VisitsModule } from './modules/visits/visits.module';
import { PlatformModule } from './platform/platform.module';
import type { Config } from './platform/config';
import { CONFIG } from './platform/tokens';

/** The modules in the order of a case's life. */
export const modules = [
  IdentityModule,
  DocumentsModule,
  BudgetModule,
  SchemesModule,
  LawDataModule,
  TermsModule,
  NotificationsModule,
  ApplicationsModule,
  ViewsModule,
  AssessmentModule,
  PeopleModule,
  AccountModule,
  SignOnModule,
  InterestsModule,
  DelaysModule,
  DrawsModule,
  DecisionsModule,
  DeliveryModule,
  ProgressModule,
  PaymentsModule,
  PenaltiesModule,
  StatutoryInterestModule,
  AmendmentsModule,
  ObjectionsModule,
  RecalculationModule,
  OutagesModule,
  EarlyWarningModule,
  DeadlinesModule,
  SamplesModule,
  VisitsModule,
  ReceiptsModule,
  ReportsModule,
  AuditingModule,
  MergersModule,
  PortfolioModule,
  TimelineModule,
  CaseCalendarModule,
  CaseViewModule,
];

@Module({
  imports: [
    PlatformModule,
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config.databaseUrl, 20), retryAttempts: 0 }),
    }),
    ...modules,
  ],
})
export class AppModule {}
