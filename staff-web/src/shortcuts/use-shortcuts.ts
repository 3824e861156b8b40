import { useEffect, useEffectEvent } from 'react';
import { areShortcutsOn } from './shortcut-setting.ts';

/** Handlers by key, such as "n" or "?". Letters are lower case. */
export type Shortcuts = Partial<Record<string, () => void>>;

/**
 * Runs the handler of a single key while the component is mounted. Keys are ignored in fields, while a dialog is open,
 * with a modifier, and if the member switched them off.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const run = shortcuts[event.key.toLowerCase()];
    if (run === undefined || !isShortcut(event)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !areShortcutsOn()) return false;
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select, [contenteditable], [role="listbox"], [role="menu"]')) return false;
  return document.querySelector('[role="dialog"][aria-modal="true"]') === null;
}
