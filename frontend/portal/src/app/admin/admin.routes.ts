// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

export const adminRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./admin-start-page').then((m) => m.AdminStartPage) },
];
