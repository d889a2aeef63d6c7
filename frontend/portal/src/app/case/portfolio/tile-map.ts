// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useMessages } from '../../shared/messages';
import { Icon, type IconName, LinkButton } from '../../shared/ui';
import type { MunicipalityFiguresResponse } from '../api-models';
import { portfolioMessages } from './portfolio-messages';
import { type Tile, type TileState, tileRegions, tileStates } from './tiles';

const icons: Readonly<Record<TileState, IconName | undefined>> = {
  serious: 'error',
  attention: 'warning',
  quiet: 'check',
  draft: 'document',
  applied: 'clock',
  none: undefined,
};

/**
 * The municipalities as tiles, grouped by region about where they lie. Each tile is a link with the state in words; a sign and
 * the edge of the tile say the same as its colour.
 */
@Component({
  selector: 'flx-tile-map',
  imports: [Icon, LinkButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './tile-map.html',
  styleUrl: './tile-map.scss',
})
export class TileMap {
  readonly municipalities = input.required<readonly MunicipalityFiguresResponse[]>();
  /** The day on which these municipalities exist, in words. */
  readonly day = input.required<string>();
  /** The id of the heading of the table that says the same; it can take the focus. */
  readonly tableId = input.required<string>();
  private readonly document = inject(DOCUMENT);
  protected readonly m = useMessages(portfolioMessages);
  protected readonly regions = computed(() => tileRegions(this.municipalities(), this.m().table.noRegion));
  protected readonly legend = computed(() =>
    tileStates.map((state) => ({ state, icon: icons[state], text: this.m().map.states[state] })),
  );

  protected iconOf({ state }: Tile): IconName | undefined {
    return icons[state];
  }

  protected queryOf({ of }: Tile): Record<string, string> {
    return { tab: 'projecten', gemeente: of.organisationId };
  }

  /** Past fifty links. */
  protected skip(): void {
    this.document.getElementById(this.tableId())?.focus();
  }

  /** Everything that the tile shows, in one sentence. */
  protected spoken({ of, state }: Tile): string {
    const { map, key } = this.m();
    const said = map.states[state].toLowerCase();
    if (of.projects === 0) return map.empty(of.name, said);
    return map.tile(of.name, said, key.projects(of.projects), key.homes(of.homes.promised), of.homes.placed);
  }
}
