// SPDX-License-Identifier: EUPL-1.2
import { type Language, type Refusal, sentenceFor, textIn } from '#domain';
import type { AllowedActionResponse, CaseResponse, GrantResponse } from '../../case/api-models';
import { type StatesOf, stateTextOf } from '../../case/state-texts';
import { panelMessages } from './panel-messages';
import { type StepName, type StepText, isStep, stepTexts } from './step-texts';

/** A step that may be taken now. */
export interface OpenStep extends StepText {
  readonly name: StepName;
  readonly subjectId: string;
  /** The part of the grant that it is about. */
  readonly about?: string;
  /** Possible, but not what brings the case further. */
  readonly aside: boolean;
}

/** Steps that cannot be taken now, all for the same reason. */
export interface ClosedSteps {
  readonly titles: readonly string[];
  readonly reason: string;
  readonly source?: string;
}

/** Steps of the parts of a grant are shown at the part itself, unless they can be taken now. */
const wholeCase: readonly string[] = ['application', 'grant'];

/** The way forward comes first, the way back last. */
const order = Object.keys(stepTexts.nl);

/** What the server said about each step, in words. The portal adds no rule of its own. */
export function stepsOf(
  { allowedActions, grant }: Pick<CaseResponse, 'allowedActions'> & { readonly grant?: GrantResponse | null },
  language: Language,
): { readonly open: readonly OpenStep[]; readonly closed: readonly ClosedSteps[] } {
  const known = allowedActions
    .flatMap((action) => {
      const name = `${action.thing}.${action.action}`;
      return isStep(name) ? [{ action, name, text: stepTexts[language][name] }] : [];
    })
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const closed = known.filter(({ action }) => !action.allowed && wholeCase.includes(action.thing));
  return {
    open: known
      .filter(({ action, name }, index, all) => action.allowed && isFirst(name, index, all))
      .map(({ action: { subjectId }, name, text }) => ({
        name,
        subjectId,
        aside: name.startsWith('suspension.') || name.startsWith('delay_notice.'),
        about: aboutOf(grant ?? undefined, subjectId, language),
        ...text,
      })),
    closed: grouped(closed.map(({ action, text }) => ({ title: text.title, ...reasonOf(action, language) }))),
  };
}

/** Why an action is refused, as a sentence with its legal source. */
export function reasonOf(
  { thing, refusal }: AllowedActionResponse,
  language: Language,
): { readonly reason: string; readonly source?: string } {
  if (!refusal) return { reason: '' };
  const { code, source, details } = refusal as Refusal;
  if (code !== 'NOT_IN_THIS_STATE') return { reason: sentenceFor({ code, source, details }, language), source };
  const state = stateTextOf(thing as keyof StatesOf, String(details?.['state'] ?? ''));
  return { reason: panelMessages[language].notNow(textIn(state.text, language)), source };
}

/** A case may have several suspensions; which one ends is asked in the form. */
function isFirst(name: StepName, index: number, all: readonly { readonly name: StepName }[]): boolean {
  return name !== 'suspension.end' || all.findIndex((one) => one.name === name) === index;
}

function aboutOf(grant: GrantResponse | undefined, subjectId: string, language: Language): string | undefined {
  const part = grant?.obligations.find(
    ({ id, extensions }) => id === subjectId || extensions.some((extension) => extension.id === subjectId),
  );
  return part && textIn(part.text, language);
}

function grouped(steps: readonly { title: string; reason: string; source?: string }[]): ClosedSteps[] {
  const groups = new Map<string, { titles: string[]; reason: string; source?: string }>();
  for (const { title, reason, source } of steps) {
    const key = `${reason}|${source ?? ''}`;
    const group = groups.get(key) ?? { titles: [], reason, source };
    group.titles.push(title);
    groups.set(key, group);
  }
  return [...groups.values()];
}
