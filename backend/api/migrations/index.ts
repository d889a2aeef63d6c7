// SPDX-License-Identifier: EUPL-1.2
import { Tables1763760000001 } from './0001-tables';
import { Guards1763760000002 } from './0002-guards';
import { RowSecurity1763760000003 } from './0003-row-security';
import { MoreDecisions1763760000004 } from './0004-more-decisions';
import { LawData1763760000005 } from './0005-law-data';
import { CaseTerms1763760000006 } from './0006-case-terms';
import { Penalties1763760000008 } from './0008-penalties';
import { Objections1763760000007 } from './0007-objections';
import { Hearing1763760000009 } from './0009-hearing';
import { GrantChanges1763760000010 } from './0010-grant-changes';
import { SchemeDesk1763760000011 } from './0011-scheme-desk';
import { SealedLogs1763760000012 } from './0012-sealed-logs';
import { SecondFactor1763760000013 } from './0013-second-factor';
import { DecisionReceipts1763760000014 } from './0014-decision-receipts';
import { NewSchemes1763760000015 } from './0015-new-schemes';
import { People1763760000017 } from './0017-people';
import { ViewsOfChanges1763760000021 } from './0021-views-of-changes';
import { LedgerCheck1763760000016 } from './0016-ledger-check';
import { ChangesOfEachSide1763760000019 } from './0019-changes-of-each-side';
import { Deadlines1763760000028 } from './0028-deadlines';
import { OverrunCauses1763760000018 } from './0018-overrun-causes';
import { LettersAndBudgets1763760000023 } from './0023-letters-and-budgets';
import { SignOn1763760000027 } from './0027-sign-on';
import { Sanctions1763760000029 } from './0029-sanctions';
import { Account1763760000033 } from './0033-account';
import { Progress1763760000036 } from './0036-progress';
import { Reservations1763760000034 } from './0034-reservations';
import { Interests1763760000030 } from './0030-interests';
import { Mergers1763760000031 } from './0031-mergers';
import { Scores1763760000024 } from './0024-scores';
import { UpheldObjections1763760000022 } from './0022-upheld-objections';
import { FinalReports1763760000038 } from './0038-final-reports';
import { Interest1763760000035 } from './0035-interest';
import { RestoredAmounts1763760000037 } from './0037-restored-amounts';
import { Ceilings1763760000025 } from './0025-ceilings';
import { Portfolio1763760000039 } from './0039-portfolio';
import { Auditing1763760000032 } from './0032-auditing';
import { AdvanceTerms1763760000043 } from './0043-advance-terms';
import { ExtensionDoubts1763760000044 } from './0044-extension-doubts';
import { ActedFor1763760000042 } from './0042-acted-for';
import { ExtensionEvidence1763760000040 } from './0040-extension-evidence';
import { LateAppeals1763760000046 } from './0046-late-appeals';
import { OverrunAfterAll1763760000047 } from './0047-overrun-after-all';

/** In order, forward only. */
export const migrations = [
  Tables1763760000001,
  Guards1763760000002,
  RowSecurity1763760000003,
  MoreDecisions1763760000004,
  LawData1763760000005,
  CaseTerms1763760000006,
  Penalties1763760000008,
  Objections1763760000007,
  Hearing1763760000009,
  GrantChanges1763760000010,
  SchemeDesk1763760000011,
  SealedLogs1763760000012,
  SecondFactor1763760000013,
  DecisionReceipts1763760000014,
  NewSchemes1763760000015,
  People1763760000017,
  ViewsOfChanges1763760000021,
  LedgerCheck1763760000016,
  ChangesOfEachSide1763760000019,
  OverrunCauses1763760000018,
  UpheldObjections1763760000022,
  LettersAndBudgets1763760000023,
  SignOn1763760000027,
  Deadlines1763760000028,
  Sanctions1763760000029,
  Interests1763760000030,
  Mergers1763760000031,
  Scores1763760000024,
  Ceilings1763760000025,
  Auditing1763760000032,
  Interest1763760000035,
  Progress1763760000036,
  RestoredAmounts1763760000037,
  Account1763760000033,
  FinalReports1763760000038,
  Portfolio1763760000039,
  ExtensionEvidence1763760000040,
  ActedFor1763760000042,
  Reservations1763760000034,
  AdvanceTerms1763760000043,
  ExtensionDoubts1763760000044,
  LateAppeals1763760000046,
  OverrunAfterAll1763760000047,
];
