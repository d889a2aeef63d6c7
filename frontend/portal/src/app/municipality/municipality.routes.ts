// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

export const municipalityRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./municipality-start-page').then((m) => m.MunicipalityStartPage),
  },
];
