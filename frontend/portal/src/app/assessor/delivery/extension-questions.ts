// SPDX-License-Identifier: EUPL-1.2
import { type Answers, correctionGround, correctionGroundKeys, type LocalizedText, type Question } from '#domain';
import type { ExtensionResponse, ObligationResponse, ViewsResponse } from '../../case/api-models';
import { viewsQuestionsAfterGrant } from '../steps/advice-questions';
import { deliveryText } from './delivery-messages';

const needed = deliveryText((t) => t.needed);

/** What is asked about one request for more time; with the obligation before it where there are several. */
export function extensionQuestions(
  { obligation, extension }: { readonly obligation: ObligationResponse; readonly extension: ExtensionResponse },
  place: number,
  several: boolean,
): Question[] {
  const labelled = (label: LocalizedText): LocalizedText =>
    several
      ? {
          nl: `${obligation.text.nl.replace(/\.$/, '')}: ${lower(label.nl)}`,
          en: `${(obligation.text.en ?? obligation.text.nl).replace(/\.$/, '')}: ${lower(label.en ?? label.nl)}`,
        }
      : label;
  return [
    {
      key: `outcome${place}`,
      type: 'choice',
      label: labelled(deliveryText((t) => t.extension.outcome)),
      neededFor: needed,
      options: [
        { key: 'grant', label: deliveryText((t) => t.extension.grant) },
        { key: 'refuse', label: deliveryText((t) => t.extension.refuse) },
      ],
    },
    {
      key: `months${place}`,
      type: 'number',
      label: labelled(deliveryText((t) => t.extension.months)),
      help: deliveryText((t) => t.extension.monthsHelp(extension.months)),
      neededFor: needed,
      visibleWhen: `outcome${place} = "grant"`,
      minimum: 1,
      maximum: obligation.extensionMaximumMonths ?? undefined,
    },
    {
      key: `reason${place}`,
      type: 'long_text',
      label: labelled(deliveryText((t) => t.extension.reason)),
      neededFor: needed,
      maxLength: 4000,
    },
  ];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** How much time a request gives now. */
export const givenMonths = ({ state, grantedMonths, months }: ExtensionResponse): number =>
  state === 'granted' ? (grantedMonths ?? months) : 0;

/** The questions of a correction; a ground and views are asked where it takes time from the recipient. */
export function correctionQuestions(
  { obligation, extension }: { readonly obligation: ObligationResponse; readonly extension: ExtensionResponse },
  answers: Answers,
  views: readonly ViewsResponse[],
): Question[] {
  const { months } = answers;
  const takes = typeof months === 'number' && months < givenMonths(extension);
  return [
    {
      key: 'months',
      type: 'number',
      label: deliveryText((t) => t.correction.months),
      help: deliveryText((t) => t.correction.monthsHelp(givenMonths(extension))),
      neededFor: needed,
      minimum: 0,
      maximum: obligation.extensionMaximumMonths ?? undefined,
    },
    ...(takes
      ? [
          {
            key: 'ground',
            type: 'choice' as const,
            label: deliveryText((t) => t.correction.ground),
            neededFor: needed,
            options: correctionGroundKeys
              .filter((key) => key !== 'favourable')
              .map((key) => {
                const { text, source } = correctionGround(key);
                return {
                  key,
                  label: { nl: `${text.nl} (${source})`, en: `${text.en ?? text.nl} (${source})` },
                };
              }),
          },
          ...viewsQuestionsAfterGrant(views),
        ]
      : []),
    {
      key: 'reason',
      type: 'long_text',
      label: deliveryText((t) => t.correction.reason),
      help: deliveryText((t) => t.correction.reasonHelp),
      neededFor: needed,
      maxLength: 4000,
    },
  ];
}
