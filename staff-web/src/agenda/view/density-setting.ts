import type { BrowserSetting } from '../../settings/browser-setting.ts';
import type { Density } from '../grid/grid-hours.ts';

/** The height of the agenda in this browser. */
export const DENSITY: BrowserSetting<Density> = {
  key: 'prenotazioni.densita',
  values: ['compact', 'normal', 'roomy'],
  byDefault: 'normal',
};
