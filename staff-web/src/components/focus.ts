/** Ref callback that focuses a new element, such as the message that replaces a form or a row that was added. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}

const MAX_FRAMES = 60;

/**
 * Remembers the focused control. Returns a function that focuses it again if nothing else has the focus: a button loses
 * it while it is disabled during a request.
 */
export function rememberFocus(): () => void {
  const focused = document.activeElement;
  return () => {
    if (focused instanceof HTMLElement) focusWhenEnabled(focused, MAX_FRAMES);
  };
}

/** Returns true if no element has the focus. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * Calls `onLost` once no element has the focus. Waits for a closing dialog that still contains it, and does nothing if
 * another element takes the focus.
 */
export function whenFocusIsLost(onLost: () => void, frames = MAX_FRAMES): void {
  requestAnimationFrame(() => {
    if (isFocusLost()) onLost();
    else if (frames > 0 && document.activeElement!.closest('[role="dialog"]')) whenFocusIsLost(onLost, frames - 1);
  });
}

function focusWhenEnabled(element: HTMLElement, frames: number): void {
  requestAnimationFrame(() => {
    if (!isFocusLost() || !element.isConnected || element === document.body) return;
    if (!element.matches(':disabled')) element.focus({ preventScroll: true });
    else if (frames > 0) focusWhenEnabled(element, frames - 1);
  });
}
