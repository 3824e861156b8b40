import type { BrowserSetting } from '../../settings/browser-setting.ts';

/** Whether agenda and day list show cancelled bookings in this browser. */
export const CANCELLED_BOOKINGS: BrowserSetting<'shown' | 'hidden'> = {
  key: 'prenotazioni.annullate',
  values: ['shown', 'hidden'],
  byDefault: 'hidden',
};
