// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../messages';

/** The texts of the charts. */
export const chartMessages = defineMessages({
  nl: {
    asTable: 'Toon als tabel',
    asChart: 'Toon als grafiek',
    step: 'Stap',
    amount: 'Bedrag',
    kinds: { level: 'stand', plus: 'erbij', minus: 'eraf' },
    kind: 'Soort',
    legend: 'Vol: een stand. Schuine strepen: gaat eraf. Stippen: komt erbij.',
  },
  en: {
    asTable: 'Show as a table',
    asChart: 'Show as a chart',
    step: 'Step',
    amount: 'Amount',
    kinds: { level: 'level', plus: 'added', minus: 'taken off' },
    kind: 'Kind',
    legend: 'Solid: a level. Stripes: taken off. Dots: added.',
  },
});
