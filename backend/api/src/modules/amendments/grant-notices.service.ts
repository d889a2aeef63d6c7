// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  accountAsked,
  formatDateLong,
  type LocalDate,
  localDate,
  paymentSuspensionTerm,
  sampleReportTerm,
  secondTerm,
  secondTermDays,
  type Term,
} from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { type CaseLetter, CaseLetters } from '../applications/case-letters.service';
import { CaseMails } from '../decisions/case-mails';
import { DeadlinesService } from '../delivery/deadlines.service';
import { GrantNotice } from '../delivery/grant-change.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { SampleCheck } from '../delivery/sample-check.entity';
import { calendarInForce } from '../law-data/calendar';
import { type PostedLetter, PostalLetters } from '../notifications/postal-letters';
import { termNames } from '../terms/term-names';

const subjects = {
  determination_reminder: 'Vraag de vaststelling aan',
  payment_suspension: 'Wij schorten de betaling op',
  sample_report: 'Wij vragen u om een verslag',
} as const;

const fileNames = {
  determination_reminder: 'herinnering',
  payment_suspension: 'opschorting',
  sample_report: 'steekproef',
} as const;

const mails = {
  determination_reminder: 'determination-reminder',
  payment_suspension: 'payment-suspended',
  sample_report: 'sample-drawn',
} as const;

/** Notices about a grant that are no decisions: written with the use case; the worker makes the letter and brings it. */
@Injectable()
export class GrantNotices implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly letters: CaseLetters,
    private readonly postal: PostalLetters,
    private readonly mails: CaseMails,
    private readonly deadlines: DeadlinesService,
  ) {}

  /** Writes a notice and asks for its letter. */
  async write(
    tx: Tx,
    { grant, application }: GrantFile,
    made: { readonly kind: GrantNotice['kind']; readonly term: Term; readonly reason: string },
  ): Promise<GrantNotice> {
    const notice = await tx.manager.save(
      GrantNotice,
      tx.manager.create(GrantNotice, {
        grantId: grant.id,
        applicationId: application.id,
        organisationId: application.organisationId,
        kind: made.kind,
        noticeOn: tx.today,
        dueOn: made.term.dueOn,
        trace: [...made.term.trace],
        reason: made.reason,
        madeBy: tx.actor.personId,
      }),
    );
    await tx.enqueue('letter', { noticeId: notice.id });
    return notice;
  }

  onModuleInit(): void {
    this.postal.madeBy(Object.keys(subjects), (tx, id) => this.posted(tx, id));
  }

  /** Brings the letter of a notice, which is also the id of its document; a second time does nothing. */
  async make(noticeId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const notice = await tx.manager.findOneByOrFail(GrantNotice, { id: noticeId });
      const file = await this.grants.lock(tx, notice.grantId);
      await this.letters.bring(tx, file.application, letterOf(notice, file.application), async () => {
        await this.store(tx, file, notice, localDate(notice.noticeOn));
        await this.inPortal(tx, file, notice);
      });
    });
  }

  /** The letter of a notice goes by post today: its term counts from now, and not from the day on which it was written. */
  private async posted(tx: Tx, id: string): Promise<PostedLetter> {
    const notice = await tx.manager.findOneByOrFail(GrantNotice, { id });
    const file = await this.grants.lock(tx, notice.grantId);
    if (!notice.endedOn) {
      const term = await this.termFromToday(tx, file, notice);
      notice.dueOn = term.dueOn;
      await tx.manager.update(GrantNotice, { id }, { dueOn: term.dueOn, trace: [...term.trace] });
      if (notice.kind === 'sample_report') await this.askedLater(tx, file, term);
    }
    await this.store(tx, file, notice, tx.today);
    return { documentId: id, dueOn: localDate(notice.dueOn) };
  }

  private async termFromToday(tx: Tx, { scheme, type }: GrantFile, notice: GrantNotice): Promise<Term> {
    const calendar = await calendarInForce(tx);
    const { termsExtended: extended } = scheme.legal;
    if (notice.kind === 'payment_suspension') return paymentSuspensionTerm({ notifiedOn: tx.today, calendar });
    if (notice.kind === 'sample_report') {
      return sampleReportTerm({ askedOn: tx.today, calendar, extended, article: type.determination.article });
    }
    return secondTerm({ remindedOn: tx.today, days: await this.daysOf(tx, notice), calendar, extended });
  }

  /** The term of a report that a sample asks counts from the day on which its letter was posted. */
  private async askedLater(tx: Tx, file: GrantFile, { dueOn, trace }: Term): Promise<void> {
    await tx.manager.update(SampleCheck, { grantId: file.grant.id }, { askedOn: tx.today, dueOn, trace: [...trace] });
    await this.deadlines.derive(tx, file);
  }

  private async store(tx: Tx, file: GrantFile, notice: GrantNotice, on: LocalDate): Promise<void> {
    const { application, grant } = file;
    const fileName = `${application.number}-${fileNames[notice.kind]}.pdf`;
    const base = await this.letters.base(tx, application, file, { by: notice.madeBy, on });
    await this.letters.store(
      tx,
      application,
      { id: notice.id, fileName },
      {
        ...base,
        kind: notice.kind,
        grantedOn: localDate(grant.notifiedOn ?? grant.grantedOn),
        grantedCents: grant.grantedCents,
        dueOn: localDate(notice.dueOn),
        ...(notice.reason ? { reason: notice.reason } : {}),
        ...(notice.kind === 'sample_report' ? askedBySample(file) : {}),
      },
    );
  }

  /** How many days the reminder gave. */
  private async daysOf(tx: Tx, { id, applicationId }: GrantNotice): Promise<number> {
    const [row] = await tx.query<{ days: number }>(
      `select (data ->> 'days')::int as days from case_event
        where case_id = $1 and type = 'DeterminationReminded' and data ->> 'noticeId' = $2`,
      [applicationId, id],
    );
    return row?.days ?? secondTermDays.usual;
  }

  private async inPortal(tx: Tx, { application }: GrantFile, notice: GrantNotice): Promise<void> {
    await this.letters.message(tx, application, letterOf(notice, application));
    await this.mails.send(tx, application, mails[notice.kind], notice.id, {
      dueOn: formatDateLong(localDate(notice.dueOn)),
      ...(notice.kind === 'payment_suspension' ? {} : { calendar: lastDayOf(application, notice) }),
    });
  }
}

function letterOf({ id, kind }: GrantNotice, { projectName }: Application): CaseLetter {
  return { id, kind, subject: `${subjects[kind]}: ${projectName}` };
}

/** The last day of what a notice asks, for the calendar of who reads it. */
function lastDayOf({ id, number }: { readonly id: string; readonly number: string }, { kind, dueOn }: GrantNotice) {
  const [what, words] =
    kind === 'sample_report'
      ? ['determination', 'Verslag voor de steekproef']
      : ['second_term', termNames.second_term.nl];
  return { name: number, days: [{ uid: `${id}-${what}@flexloket`, day: dueOn, summary: `${number}: ${words}` }] };
}

/** What a drawn grant sends, in words. */
function askedBySample({ scheme, type, grant }: GrantFile) {
  const { documents } = accountAsked(scheme, type, { grantedCents: grant.grantedCents, drawn: true });
  return { article: type.determination.article, asked: documents.map(({ title }) => title.nl) };
}
