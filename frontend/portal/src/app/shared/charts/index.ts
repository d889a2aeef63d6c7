// SPDX-License-Identifier: EUPL-1.2
export { type LinearScale, linearScale } from './scale';
export { type WaterfallBar, type WaterfallStep, waterfallBars } from './waterfall-bars';
export { WaterfallChart } from './waterfall-chart';
