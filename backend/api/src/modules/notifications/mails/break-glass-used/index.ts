// SPDX-License-Identifier: EUPL-1.2
import { type AccountMailData, defineMail } from '../mail-definition';

/** The sealed account was used. */
interface BreakGlassMailData extends AccountMailData {
  /** Day and time, as people read them. */
  readonly at: string;
}

export const breakGlassUsed = defineMail<BreakGlassMailData>(__dirname, {
  name: 'break-glass-used',
  action: 'Bekijk wat er gebeurde',
  subject: ({ at }) => `Let op: het noodaccount is gebruikt (${at})`,
});
