// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong, formatMoney } from '../shared/format';
import type { LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import type { ObjectionOutcome } from './objection-rules';
import { type ContestedMatter, upholdings } from './upholdings';

/** What a decision on an objection brings about, in cents and days; from it the page, the letter and the receipt speak. */
export interface UpheldEffect {
  readonly matter: ContestedMatter;
  readonly outcome: ObjectionOutcome;
  /** The amount before and after, in all. */
  readonly ownCents: number;
  readonly totalCents: number;
  readonly overrunCents: number;
  /** What the ceiling gives or gives again. */
  readonly takenCents: number;
  readonly cancelledClaimCents: number;
  readonly claimCents: number;
  /** Obligations that hold again. */
  readonly reopened: number;
  /** Whether the days that the contested decision set lapse. */
  readonly datesLapse: boolean;
  /** New last days, by the key of the obligation. */
  readonly dates: readonly { readonly key: string; readonly dueOn: LocalDate }[];
  /** More time, in all, and the last day that follows. */
  readonly months?: number;
  readonly dueOn?: LocalDate | null;
  /** The obligation of the extra time was found not complied with; that is judged apart. */
  readonly breached?: boolean;
  readonly penaltyDays?: number;
  /** Paid of a penalty before. */
  readonly penaltyPaidCents?: number;
  /** The municipality no longer has to pay this interest; what of it comes back. */
  readonly interestLapsesCents?: number;
  readonly interestBackCents?: number;
  /** The last day of the new decision term. */
  readonly decisionDueOn?: LocalDate;
  /** A later decision took the place of what was contested. */
  readonly overtaken: boolean;
}

/** One thing that a decision on an objection brings about, with the article behind it. */
export interface EffectLine {
  readonly key: string;
  readonly source: string;
  readonly text: LocalizedText;
}

const line = (key: string, source: string, nl: string, en: string): EffectLine => ({ key, source, text: { nl, en } });
const day = (date: LocalDate): { nl: string; en: string } => ({
  nl: formatDateLong(date),
  en: formatDateLong(date, 'en'),
});

/** What an effect means for the amount. */
function amountLines({ matter, ownCents, totalCents }: UpheldEffect): EffectLine[] {
  if (totalCents === ownCents) return [];
  const [before, after] = [formatMoney(ownCents), formatMoney(totalCents)];
  const { source, amount } = upholdings[matter];
  const what = {
    granted: { nl: 'De subsidie gaat', en: 'The subsidy goes' },
    determined: { nl: 'De vastgestelde subsidie gaat', en: 'The determined subsidy goes' },
    penalty: { nl: 'De dwangsom gaat', en: 'The penalty goes' },
    interest: { nl: 'De wettelijke rente gaat', en: 'The statutory interest goes' },
    none: { nl: 'Het bedrag gaat', en: 'The amount goes' },
  }[amount];
  return [line('amount', source, `${what.nl} van ${before} naar ${after}.`, `${what.en} from ${before} to ${after}.`)];
}

function moneyLines(effect: UpheldEffect): EffectLine[] {
  const { overrunCents, cancelledClaimCents, claimCents, penaltyDays, penaltyPaidCents = 0, totalCents } = effect;
  const { interestLapsesCents, interestBackCents = 0 } = effect;
  const back = interestBackCents > 0 ? formatMoney(interestBackCents) : undefined;
  const over = formatMoney(overrunCents);
  const owed = formatMoney(totalCents - penaltyPaidCents);
  return [
    ...(overrunCents > 0
      ? [
          line(
            'overrun',
            'Awb 4:25(3)',
            `Onder het plafond is ${over} te weinig over. Dat wordt eerst geboekt als wettelijke overschrijding.`,
            `Under the ceiling ${over} is short. That is first booked as a legal overrun.`,
          ),
        ]
      : []),
    ...(cancelledClaimCents > 0
      ? [
          line(
            'claim_cancelled',
            'Awb 4:57, 7:11',
            `De vordering van ${formatMoney(cancelledClaimCents)} vervalt.`,
            `The claim of ${formatMoney(cancelledClaimCents)} lapses.`,
          ),
        ]
      : []),
    ...(claimCents > 0
      ? [
          line(
            'claim',
            'Awb 4:57, 4:87',
            `Van wat is betaald, blijft ${formatMoney(claimCents)} te veel. Daarvoor komt een nieuwe vordering.`,
            `Of what was paid, ${formatMoney(claimCents)} stays too much. A new claim comes for it.`,
          ),
        ]
      : []),
    ...(interestLapsesCents === undefined
      ? []
      : [
          line(
            'interest_lapses',
            'Awb 4:99, 7:11',
            `Het besluit over ${formatMoney(interestLapsesCents)} wettelijke rente vervalt.${back ? ` De gemeente krijgt ${back} terug.` : ''}`,
            `The decision about ${formatMoney(interestLapsesCents)} statutory interest lapses.${back ? ` The municipality gets ${back} back.` : ''}`,
          ),
        ]),
    ...(penaltyDays !== undefined && totalCents !== effect.ownCents
      ? [
          line(
            'penalty_payment',
            'Awb 4:17(2), 4:87',
            `De dwangsom is voor ${penaltyDays} dagen. Nog te betalen: ${owed}.`,
            `The penalty is for ${penaltyDays} days. Still to be paid: ${owed}.`,
          ),
        ]
      : []),
  ];
}

function dayLines(effect: UpheldEffect): EffectLine[] {
  const { reopened, datesLapse, dates, months, dueOn, breached, decisionDueOn } = effect;
  const lines: EffectLine[] = [];
  if (reopened > 0) {
    const nl = reopened === 1 ? 'Eén verplichting geldt weer.' : `${reopened} verplichtingen gelden weer.`;
    const en = reopened === 1 ? 'One obligation holds again.' : `${reopened} obligations hold again.`;
    lines.push(line('obligations', 'Awb 4:37, 7:11', nl, en));
  }
  if (datesLapse) {
    lines.push(
      line(
        'dates_back',
        'Awb 7:11',
        'De dagen die het bestreden besluit gaf, vervallen. De eerdere dagen gelden weer.',
        'The days that the contested decision gave lapse. The earlier days hold again.',
      ),
    );
  }
  if (dates.length > 0) {
    lines.push(
      line(
        'dates',
        'Awb 4:37, 7:11',
        'Er komen nieuwe laatste dagen voor verplichtingen. De herinneringen schuiven mee.',
        'There are new last days for obligations. The reminders move along.',
      ),
    );
  }
  if (months !== undefined) {
    const to = dueOn ? day(dueOn) : undefined;
    lines.push(
      line(
        'extension',
        'Awb 7:11',
        `Het uitstel is in totaal ${months} ${months === 1 ? 'maand' : 'maanden'}${to ? `, tot en met ${to.nl}` : ''}. De herinneringen schuiven mee.`,
        `The extra time is ${months} ${months === 1 ? 'month' : 'months'} in all${to ? `, up to and including ${to.en}` : ''}. The reminders move along.`,
      ),
    );
  }
  if (breached) {
    lines.push(
      line(
        'breach',
        'Awb 4:48, 7:11',
        'De verplichting staat als niet nagekomen. Een beoordelaar bekijkt dat opnieuw.',
        'The obligation stands as not complied with. An assessor looks at that again.',
      ),
    );
  }
  if (decisionDueOn) {
    const to = day(decisionDueOn);
    lines.push(
      line(
        'decision_term',
        'Awb 4:13, 7:11',
        `De nieuwe beslistermijn loopt tot en met ${to.nl}.`,
        `The new decision term runs up to and including ${to.en}.`,
      ),
    );
  }
  return lines;
}

/** The end of an objection that changes nothing, said so. */
function nothing({ outcome, matter, overtaken }: UpheldEffect): EffectLine {
  if (outcome === 'unfounded' || outcome === 'inadmissible') {
    return line(
      'stands',
      'Awb 7:11',
      'Het besluit blijft zoals het was. Er verandert geen bedrag en geen dag.',
      'The decision stays as it was. No amount and no day changes.',
    );
  }
  if (overtaken) {
    return line(
      'overtaken',
      'Awb 6:19, 7:11',
      'Een later besluit kwam hiervoor in de plaats. Deze beslissing verandert geen bedrag en geen dag; dat kan wel in een bezwaar tegen het latere besluit.',
      'A later decision took the place of this one. This decision changes no amount and no day; an objection against the later decision can.',
    );
  }
  return line(
    'nothing',
    upholdings[matter].source,
    'Er verandert geen bedrag en geen dag.',
    'No amount and no day changes.',
  );
}

/**
 * What a decision on an objection brings about, each in a sentence; never nothing.
 *
 * @source Awb 4:25(3), 7:11
 */
export function effectLines(effect: UpheldEffect): readonly EffectLine[] {
  const lines = [...amountLines(effect), ...moneyLines(effect), ...dayLines(effect)];
  return lines.length > 0 ? lines : [nothing(effect)];
}
