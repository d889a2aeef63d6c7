// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

export const publicRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./home-page').then((m) => m.HomePage) },
  { path: 'regelingen', pathMatch: 'full', redirectTo: '/' },
  { path: 'regelingen/:key', loadComponent: () => import('./scheme-page').then((m) => m.SchemePage) },
  { path: 'contact', loadComponent: () => import('./standing-pages').then((m) => m.ContactPage) },
  { path: 'toegankelijkheid', loadComponent: () => import('./standing-pages').then((m) => m.AccessibilityPage) },
];
