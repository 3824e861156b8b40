import { type BrowserSetting, readSetting } from '../settings/browser-setting.ts';

/** Whether single-letter keys work in this browser. WCAG 2.1.4 requires that they can be switched off. */
export const SHORTCUTS: BrowserSetting<'on' | 'off'> = {
  key: 'prenotazioni.tasti',
  values: ['on', 'off'],
  byDefault: 'on',
};

/** Returns whether single-letter keys are switched on. */
export function areShortcutsOn(): boolean {
  return readSetting(SHORTCUTS) === 'on';
}
