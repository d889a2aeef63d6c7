// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

const nl = {
  per: 'Kwartaal van',
  delivery: 'Oplevering',
  grant: 'Verlening',
  grantHeading: 'Per kwartaal van verlening',
  grantText:
    'Wat er werd van de subsidies die in een kwartaal zijn verleend, ook als het project later klaar is. Het kwartaal is dat van het besluit.',
  quarter: 'Verleend in',
  noGrant: 'Er is nog geen subsidie verleend',
  releaseHeading: 'Wat late projecten kunnen laten vrijvallen',
  releaseText:
    'Een schatting: zoveel valt ten hoogste vrij als er bij late projecten niets meer bij komt. Per project is dat het verleende bedrag × woningen die niet zijn geplaatst ÷ beloofde woningen. Is er geen woning beloofd, dan telt wat volgens het laatste verslag niet klaar is. Het jaar is dat waarin de subsidie wordt vastgesteld. Er is niets besloten of geboekt.',
  year: 'Jaar',
  homes: 'Niet geplaatst',
  release: 'Valt ten hoogste vrij',
  noRelease: 'Geen project is te laat',
  noReleaseText: 'Er valt naar verwachting niets vrij.',
  total: 'Samen',
  projects: 'Projecten',
};

/** The texts about what comes when, and what may not come. */
export const deliveryMessages = defineMessages({
  nl,
  en: {
    per: 'Quarter of',
    delivery: 'Delivery',
    grant: 'Grant',
    grantHeading: 'By quarter of the grant',
    grantText:
      'What became of the subsidies that were granted in a quarter, also when the project is ready later. The quarter is that of the decision.',
    quarter: 'Granted in',
    noGrant: 'No subsidy has been granted yet',
    releaseHeading: 'What late projects may release',
    releaseText:
      'An estimate: so much is released at most when nothing more comes of late projects. For each project it is the granted amount × homes that were not placed ÷ promised homes. Where no homes were promised, it is what is not done by the last report. The year is that in which the subsidy is determined. Nothing was decided or booked.',
    year: 'Year',
    homes: 'Not placed',
    release: 'Released at most',
    noRelease: 'No project is late',
    noReleaseText: 'Nothing is expected to be released.',
    total: 'Together',
    projects: 'Projects',
  },
});
