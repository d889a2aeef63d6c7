// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import type { DuePaymentListResponse, PaymentResponse } from '../case/api-models';
import { api } from '../case/case-api';
import { type KeysetList, keysetList } from '../case/keyset-list';

export type ListedState = 'proposed' | 'released' | 'paid';

/** What is due by the rules and not proposed yet. */
export function duePaymentsResource() {
  return httpResource<DuePaymentListResponse>(() => `${api}/due-payments`);
}

/** The payments in one state, first the date that falls first. */
export function paymentList(state: () => ListedState): KeysetList<PaymentResponse> {
  return keysetList<PaymentResponse>(`${api}/payments`, () => ({ state: state(), limit: 50 }));
}
