// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { claimsAfter } from './claims-after';

const claim = (id: string, amountCents: number) => ({ id, amountCents });

describe('claims when a subsidy gets more on objection', () => {
  test('a claim that is no longer owed lapses', () => {
    const input = { open: [claim('a', 100)], keptByRecipientCents: 100, limitCents: 100, keepOlder: true };
    expect(claimsAfter(input)).toEqual({ cancelled: [claim('a', 100)], claimCents: 0 });
    expect(claimsAfter({ ...input, limitCents: 60 })).toEqual({ cancelled: [claim('a', 100)], claimCents: 40 });
    expect(claimsAfter({ ...input, limitCents: 0 })).toEqual({ cancelled: [], claimCents: 0 });
  });

  test('the claim of an earlier lowering stands when the withdrawal after it lapses', () => {
    const open = [claim('lowering', 40), claim('withdrawal', 60)];
    expect(claimsAfter({ open, keptByRecipientCents: 100, limitCents: 60, keepOlder: true })).toEqual({
      cancelled: [claim('withdrawal', 60)],
      claimCents: 0,
    });
  });

  test('never more is claimed than before, and what stays claimed is what is owed', () => {
    const cents = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(cents, { maxLength: 4 }),
        cents,
        cents,
        fc.boolean(),
        (amounts, kept, limitCents, keepOlder) => {
          const open = amounts.map((amountCents, index) => claim(String(index), amountCents));
          const total = amounts.reduce((sum, one) => sum + one, 0);
          const { cancelled, claimCents } = claimsAfter({ open, keptByRecipientCents: kept, limitCents, keepOlder });
          const stands = total - cancelled.reduce((sum, one) => sum + one.amountCents, 0) + claimCents;
          expect(claimCents).toBeGreaterThanOrEqual(0);
          expect(stands).toBe(Math.min(total, Math.max(0, kept - limitCents)));
        },
      ),
    );
  });
});
