// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts with which a municipality gives the province notice of default. */
export const defaultNoticeTexts = defineMessages({
  nl: {
    heading: 'Beslissen op tijd',
    inTime: (what: string, due: string, from: string) =>
      `De provincie beslist over ${what} uiterlijk op ${due}. Hoort u dan nog niets? Vanaf ${from} kunt u de provincie in gebreke stellen.`,
    late: (what: string) => `De provincie is te laat met een besluit over ${what}`,
    lateText: (due: string) =>
      `De uiterste dag was ${due}. U kunt de provincie in gebreke stellen. Zij heeft dan nog twee weken. Daarna krijgt u voor elke dag zonder besluit een dwangsom, voor ten hoogste 42 dagen.`,
    give: 'De provincie in gebreke stellen',
    onlySubmitters: 'Een collega die mag indienen, kan de provincie in gebreke stellen.',
    consequence: (due: string) =>
      `U laat de provincie weten dat zij te laat is. Zij moest beslissen uiterlijk op ${due}.`,
    afterTwoWeeks:
      'De provincie krijgt uw bericht meteen. Beslist zij niet binnen twee weken, dan loopt vanaf dat moment een dwangsom. U ziet hier elke dag hoe hoog die is.',
    remark: 'Wilt u er iets bij zeggen?',
    send: 'In gebreke stellen',
    back: 'Terug',
    sent: 'De provincie heeft uw ingebrekestelling ontvangen',
  },
  en: {
    heading: 'A decision in time',
    inTime: (what, due, from) =>
      `The province decides on ${what} by ${due} at the latest. Nothing heard by then? From ${from} you can give the province notice of default.`,
    late: (what) => `The province is late with a decision on ${what}`,
    lateText: (due) =>
      `The last day was ${due}. You can give the province notice of default. It then has two more weeks. After that you receive a penalty for each day without a decision, for at most 42 days.`,
    give: 'Give the province notice of default',
    onlySubmitters: 'A colleague who may submit can give the province notice of default.',
    consequence: (due) => `You tell the province that it is late. It had to decide by ${due}.`,
    afterTwoWeeks:
      'The province receives your message at once. If it does not decide within two weeks, a penalty runs from then on. Here you see every day how high it is.',
    remark: 'Do you want to add anything?',
    send: 'Give notice of default',
    back: 'Back',
    sent: 'The province has received your notice of default',
  },
});
