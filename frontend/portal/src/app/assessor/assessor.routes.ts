// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

export const assessorRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./assessor-start-page').then((m) => m.AssessorStartPage),
  },
];
