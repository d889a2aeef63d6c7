// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

export const publicRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./public-start-page').then((m) => m.PublicStartPage) },
];
