// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import type { GrantTypeDefinition } from '#domain';
import { type Actor, systemActor } from '../platform/actor';
import { Members } from '../modules/identity/members';
import { SchemesQueries } from '../modules/schemes/schemes.queries';
import { Clock } from '../platform/clock';
import { Work } from '../platform/work/work';
import { runOutbox } from '../worker-jobs';
import type { Act } from './calendar';
import type { ActContext } from './act-context';
import { changeActs } from './change-acts';
import { decisionActs } from './decision-acts';
import { deliveryActs } from './delivery-acts';
import { hearingActs } from './hearing-acts';
import { intakeActs } from './intake-acts';
import { interestActs } from './interest-acts';
import { objectionActs } from './objection-acts';
import { penaltyActs } from './penalty-acts';
import { progressActs } from './progress-acts';
import type { Story } from './stories';
import { visitActs } from './visit-acts';

type Acting = (context: ActContext) => Promise<void>;

const acting: Record<Act['step'], Acting> = {
  ...intakeActs,
  ...decisionActs,
  ...changeActs,
  ...hearingActs,
  ...deliveryActs,
  ...penaltyActs,
  ...interestActs,
  ...objectionActs,
  ...progressActs,
  ...visitActs,
};

const letterSteps = new Set<Act['step']>([
  'submit',
  'ask',
  'askViews',
  'grant',
  'grantPartly',
  'refuse',
  'notProcess',
  'grantExtension',
  'refuseExtension',
  'determine',
  'drawSample',
  'decideChange',
  'remind',
  'giveNotice',
  'determinePenalty',
  'object',
  'planObjectionHearing',
  'decideObjection',
  'decideObjectionBeyondCeiling',
]);

/** Plays the stories of the demonstration through the use cases that everybody uses, under a moving clock. */
export class Walker {
  private readonly cases = new Map<Story, string>();
  private readonly people = new Map<string, Actor>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly schemeKey: string,
    private readonly mailOf: (story: Story, role: 'fill' | 'submit') => string,
  ) {}

  /** Does one act at its moment. */
  async play(act: Act): Promise<void> {
    this.app.get(Clock).moveTo(act.at.getTime() - Date.now());
    const type = await this.typeOf(act.story.typeKey);
    const context: ActContext = {
      story: act.story,
      schemeKey: this.schemeKey,
      type,
      get: (token) => this.app.get(token, { strict: false }),
      fills: await this.person(this.mailOf(act.story, 'fill')),
      submits: await this.person(this.mailOf(act.story, 'submit')),
      assessor: await this.person(
        act.story.project.length % 2 === 0 ? 'beoordelaar@pzh.example' : 'beoordelaar2@pzh.example',
      ),
      decider: await this.person('beslisser@pzh.example'),
      otherAssessor: await this.person(
        act.story.project.length % 2 === 0 ? 'beoordelaar2@pzh.example' : 'beoordelaar@pzh.example',
      ),
      otherDecider: await this.person('beslisser2@pzh.example'),
      prepares: await this.person('financien@pzh.example'),
      releases: await this.person('financien2@pzh.example'),
      caseId: () => this.caseId(act.story),
      began: (id) => void this.cases.set(act.story, id),
      one: (sql, parameters) => this.one(sql, parameters),
    };
    try {
      await acting[act.step](context);
    } catch (error) {
      throw new Error(`${act.story.project}: ${act.step} did not succeed: ${JSON.stringify(error)}`, { cause: error });
    }
    if (letterSteps.has(act.step)) await runOutbox(this.app, ['letter']);
  }

  private caseId(story: Story): string {
    const id = this.cases.get(story);
    if (!id) throw new Error(`${story.project} has not begun`);
    return id;
  }

  private async person(email: string): Promise<Actor> {
    const known = this.people.get(email);
    if (known) return known;
    const members = this.app.get(Members, { strict: false });
    const person = await members.byEmail(email);
    const actor = person && (await members.actorFor(person.id));
    if (!actor) throw new Error(`no account ${email}`);
    this.people.set(email, actor);
    return actor;
  }

  private async typeOf(key: string): Promise<GrantTypeDefinition> {
    const version = await this.app.get(SchemesQueries, { strict: false }).current(systemActor, this.schemeKey);
    const type = (version.definition['types'] as GrantTypeDefinition[]).find((one) => one.key === key);
    if (!type) throw new Error(`no type ${key}`);
    return type;
  }

  private one<Row>(sql: string, parameters: readonly unknown[]): Promise<Row> {
    return this.app.get(Work).read(systemActor, async (reader) => {
      const [row] = await reader.query<Row>(sql, parameters);
      if (!row) throw new Error(`nothing found: ${sql}`);
      return row;
    });
  }
}
