// SPDX-License-Identifier: EUPL-1.2
import { AuditSample } from './modules/auditing/audit-sample.entity';
import {
  Application,
  ApplicationPage,
  CompletionRequest,
  Submission,
} from './modules/applications/application.entities';
import { Advice, ChecklistAnswer, ConflictOfInterest } from './modules/assessment/assessment.entities';
import { RepeatApplication } from './modules/applications/repeat.entity';
import { ScoreSheet } from './modules/assessment/score-sheet.entity';
import { Deviation } from './modules/assessment/deviation.entity';
import { Decision, Mandate, MandateChange } from './modules/decisions/decision.entities';
import { ApplicantYear, BudgetAccount, BudgetAdoption, Journal, Posting } from './modules/budget/budget.entities';
import { BudgetOrder, BudgetYear, Spending } from './modules/budget/ceilings/ceilings.entities';
import { OutsideAccount, OutsidePostingRow } from './modules/budget/outside.entities';
import { LedgerCheck } from './modules/budget/ledger-check.entity';
import { ExtensionRequest, Obligation, ObligationReport, SubsidyGrant } from './modules/delivery/delivery.entities';
import { ProjectStatus } from './modules/early-warning/project-status.entity';
import { DeadlineNotice, MorningDigest } from './modules/deadlines/deadline.entities';
import { DueStep, GrantChange, GrantNotice, RecipientNotice } from './modules/delivery/grant-change.entities';
import { ProgressPhoto, ProgressReport, ProgressSubmission } from './modules/progress/progress.entities';
import { Document } from './modules/documents/document.entity';
import { DecisionReceipt } from './modules/receipts/decision-receipt.entity';
import { RecoveryCode, SecondFactor } from './modules/identity/second-factor.entities';
import { ProviderIdentity, SignIn } from './modules/identity/sign-on.entities';
import { Membership, Organisation, Person, WebSession } from './modules/identity/identity.entities';
import {
  HolidayDecreeDay,
  InterestRateRow,
  LawDataVersion,
  PenaltyRateRow,
} from './modules/law-data/law-data.entities';
import { MunicipalMerger, OrganisationSuccession } from './modules/mergers/merger.entities';
import { Mail, Message } from './modules/notifications/notification.entities';
import { Outage, OutageProposal } from './modules/outages/outage.entities';
import { Appeal, Objection, ObjectionAdvice, ObjectionLetter } from './modules/objections/objection.entities';
import { OrganisationInterest } from './modules/interests/interest.entity';
import { AddressChange } from './modules/account/account.entities';
import { PasswordLink } from './modules/people/people.entities';
import { BankAccount, DeterminationProposal, DeterminationRequest, Payment } from './modules/payments/payment.entities';
import { RecalculatedCase } from './modules/recalculation/recalculation.entities';
import { PenaltyCase, PenaltyPayment } from './modules/penalties/penalty.entities';
import { SampleCheck } from './modules/delivery/sample-check.entity';
import { DeterminationSample } from './modules/samples/determination-sample.entity';
import { InterestPayment, StatutoryInterest } from './modules/statutory-interest/interest.entities';
import { SchemeDeskEntry, SchemeDraft } from './modules/schemes/desk/scheme-draft.entities';
import { SchemeVersion } from './modules/schemes/scheme-version.entity';
import { WindowExtension } from './modules/schemes/window-extension.entity';
import { Visit, VisitTask } from './modules/visits/visit.entities';
import { ViewsInvitation } from './modules/views/views.entity';
import { DelayNotice, TermSuspension } from './modules/delays/delay.entities';
import { CaseTerm } from './modules/terms/case-term.entity';
import { AuditEntry } from './platform/audit/audit-entry.entity';
import { Seal, SealAnchor, SealQueue } from './platform/audit/seal.entities';
import { CaseEvent, CaseEventText } from './platform/events/case-event.entity';
import { RateLimit } from './platform/security/rate-limit.entity';
import { IdempotencyKey } from './platform/work/idempotency.entity';

/** Every table of the application. */
export const entities = [
  AddressChange,
  Advice,
  Appeal,
  ApplicantYear,
  Application,
  ApplicationPage,
  AuditEntry,
  AuditSample,
  BankAccount,
  BudgetAccount,
  BudgetAdoption,
  LedgerCheck,
  BudgetOrder,
  BudgetYear,
  InterestPayment,
  InterestRateRow,
  OutsideAccount,
  OutsidePostingRow,
  StatutoryInterest,
  Spending,
  CaseEvent,
  CaseEventText,
  CaseTerm,
  ChecklistAnswer,
  CompletionRequest,
  ConflictOfInterest,
  Decision,
  DecisionReceipt,
  DeadlineNotice,
  DelayNotice,
  DeterminationProposal,
  DeterminationRequest,
  DeterminationSample,
  SampleCheck,
  Visit,
  VisitTask,
  Deviation,
  Document,
  DueStep,
  ExtensionRequest,
  HolidayDecreeDay,
  GrantChange,
  GrantNotice,
  IdempotencyKey,
  Journal,
  LawDataVersion,
  Mail,
  Mandate,
  MandateChange,
  Membership,
  Message,
  MorningDigest,
  MunicipalMerger,
  Objection,
  ObjectionAdvice,
  ObjectionLetter,
  Obligation,
  ObligationReport,
  Organisation,
  OrganisationSuccession,
  PasswordLink,
  OrganisationInterest,
  Outage,
  OutageProposal,
  Payment,
  PenaltyRateRow,
  PenaltyCase,
  PenaltyPayment,
  Person,
  Posting,
  ProgressPhoto,
  ProgressReport,
  ProgressSubmission,
  ProjectStatus,
  ProviderIdentity,
  RateLimit,
  RecoveryCode,
  RecipientNotice,
  RecalculatedCase,
  RepeatApplication,
  SchemeDeskEntry,
  SchemeDraft,
  SchemeVersion,
  ScoreSheet,
  Seal,
  SealAnchor,
  SealQueue,
  SecondFactor,
  SignIn,
  Submission,
  SubsidyGrant,
  ViewsInvitation,
  TermSuspension,
  WebSession,
  WindowExtension,
];
