// SPDX-License-Identifier: EUPL-1.2
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, localDateOf, questionsOf } from '#domain';
import { DraftService } from '../modules/applications/draft.service';
import { SubmitService } from '../modules/applications/submit.service';
import { AdviceService } from '../modules/assessment/advice.service';
import { CompletenessService } from '../modules/assessment/completeness.service';
import { DocumentsService } from '../modules/documents/documents.service';
import { Clock } from '../platform/clock';
import { believable } from './believable';
import type { ActContext } from './act-context';
import { goodAnswers } from './sample-answers';
import { samplePicture } from './sample-picture';

const today = (context: ActContext) => localDateOf(context.get(Clock).at(new Date()));

/** Version of the case as it is now. */
export async function versionOf(context: ActContext): Promise<number> {
  const { version } = await context.one<{ version: number }>('select version from application where id = $1', [
    context.caseId(),
  ]);
  return version;
}

/** Adds a small PDF, or a small picture, to the case. Answers its id. */
export async function attach(
  context: ActContext,
  kind: string,
  purpose: 'application' | 'report' | 'determination',
  what: 'pdf' | 'picture' = 'pdf',
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'flexloket-demo-'));
  const path = join(folder, 'file');
  if (what === 'pdf') copyFileSync(join(__dirname, 'sample.pdf'), path);
  else writeFileSync(path, samplePicture());
  const file = {
    originalname: what === 'pdf' ? `${kind.replaceAll('_', '-')}.pdf` : 'woningen.png',
    mimetype: what === 'pdf' ? 'application/pdf' : 'image/png',
    size: statSync(path).size,
    path,
  } as Express.Multer.File;
  try {
    const document = await context
      .get(DocumentsService)
      .upload(context.fills, context.caseId(), { kind, purpose }, file);
    return document.id;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(context: ActContext): Promise<void> {
  const { story, type } = context;
  const answers = goodAnswers(type, {
    today: today(context),
    projectName: story.project,
    ...(story.moneyCents === undefined ? {} : { moneyCents: story.moneyCents }),
    ...(story.count === undefined ? {} : { count: story.count }),
    contactEmail: context.submits.name.toLowerCase().replaceAll(' ', '.') + '@gemeente.example',
    overrides: {
      ...believable(story),
      ...Object.fromEntries(
        questionsOf(type)
          .filter(({ role }) => role === 'site')
          .map(({ key }) => [key, story.site]),
      ),
    },
  });
  const complete = story.steps.includes('submit');
  for (const page of complete ? type.pages : type.pages.slice(0, 2)) {
    await context
      .get(DraftService)
      .savePage(context.fills, context.caseId(), page.key, { revision: 0, answers: answers[page.key] ?? {} });
  }
  if (!complete) return;
  for (const { key } of type.documents.filter(({ required }) => required)) await attach(context, key, 'application');
}

async function assess(context: ActContext): Promise<void> {
  const refuses = context.story.steps.includes('adviseRefusal');
  const items = context.type.checklist.filter(({ phase }) => phase === 'substance');
  for (const [index, item] of items.entries()) {
    const no = refuses && index === items.length - 1;
    await context.get(AdviceService).answerChecklist(context.assessor, context.caseId(), item.key, {
      result: no ? 'no' : 'yes',
      reason: no ? 'De nieuwe locatie is maar drie jaar beschikbaar.' : '',
    });
  }
}

async function advise(context: ActContext, kind: 'grant' | 'refuse' | 'not_process', share = 1): Promise<void> {
  const { requested } = await context.one<{ requested: number }>(
    'select requested_cents as requested from application where id = $1',
    [context.caseId()],
  );
  const reasons = {
    grant:
      share < 1
        ? 'Een deel van de woningen voldoet niet aan de huurgrens; daarvoor verlenen wij niets.'
        : 'Het project voldoet aan alle voorwaarden en is goed onderbouwd.',
    refuse: 'De locatie is niet lang genoeg beschikbaar.',
    not_process: 'De gevraagde stukken zijn niet binnen de termijn ontvangen.',
  };
  await context.get(AdviceService).advise(context.assessor, context.caseId(), {
    expectedVersion: await versionOf(context),
    kind,
    amountCents: kind === 'grant' ? Math.floor(requested * share) : 0,
    grounds:
      kind === 'refuse'
        ? context.type.refusalGrounds
            .filter(({ mandatory, appliesWhen }) => !mandatory && !appliesWhen)
            .slice(-1)
            .map(({ key }) => key)
        : [],
    reason: reasons[kind],
    ...(kind === 'refuse' || share < 1 ? { viewsCode: 'no_differing_data' as const } : {}),
    ...(kind === 'refuse'
      ? { viewsReply: 'Zolang die langere termijn er niet is, verandert dat ons oordeel niet.' }
      : {}),
  });
}

/** What happens to an application before the decision. */
export const intakeActs = {
  start: async (context: ActContext) => {
    const { id } = await context
      .get(DraftService)
      .start(context.fills, { schemeKey: context.schemeKey, typeKey: context.type.key });
    context.began(id);
  },
  fill,
  submit: async (context: ActContext) => {
    await context.get(SubmitService).submit(context.submits, context.caseId(), {
      expectedVersion: await versionOf(context),
      declaration: true,
      electronicMessages: true,
    });
  },
  withdraw: async (context: ActContext) => {
    await context.get(SubmitService).withdraw(context.submits, context.caseId(), {
      expectedVersion: await versionOf(context),
      reason: 'De grondeigenaar heeft de locatie teruggetrokken.',
    });
  },
  take: async (context: ActContext) => {
    await context
      .get(CompletenessService)
      .assign(context.assessor, context.caseId(), { expectedVersion: await versionOf(context) });
  },
  ask: async (context: ActContext) => {
    const [document] = context.type.documents.filter(({ required }) => required);
    await context.get(CompletenessService).requestCompletion(context.assessor, context.caseId(), {
      expectedVersion: await versionOf(context),
      items: [
        {
          kind: 'document',
          key: document?.key ?? '',
          text: `${document?.title.nl ?? 'Document'}: wij missen de ondertekende versie.`,
        },
      ],
      explanation: 'Met de getekende versie kunnen wij uw aanvraag verder beoordelen.',
      dueOn: addDays(today(context), context.type.terms.cureDays),
    });
  },
  supplement: async (context: ActContext) => {
    const [document] = context.type.documents.filter(({ required }) => required);
    if (document) await attach(context, document.key, 'application');
    await context.get(SubmitService).supplement(context.submits, context.caseId(), {
      expectedVersion: await versionOf(context),
      note: 'Hierbij de ondertekende versie.',
    });
  },
  judge: async (context: ActContext) => {
    await context
      .get(CompletenessService)
      .judgeComplete(context.assessor, context.caseId(), { expectedVersion: await versionOf(context) });
  },
  checklist: assess,
  advise: (context: ActContext) => advise(context, 'grant'),
  adviseLess: (context: ActContext) => advise(context, 'grant', 0.75),
  adviseRefusal: (context: ActContext) => advise(context, 'refuse'),
  adviseNotToProcess: (context: ActContext) => advise(context, 'not_process'),
  returnAdvice: async (context: ActContext) => {
    await context.get(AdviceService).returnAdvice(context.decider, context.caseId(), {
      expectedVersion: await versionOf(context),
      reason: 'Licht toe waarom de offerte redelijk is.',
    });
  },
};
