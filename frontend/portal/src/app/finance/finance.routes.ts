// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

export const financeRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./finance-start-page').then((m) => m.FinanceStartPage) },
];
