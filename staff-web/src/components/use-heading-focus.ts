import { useState } from 'react';
import { useLocation } from 'react-router';

/**
 * For the heading of a page: whoever comes to it from another page of ours starts reading there, not at its end.
 * `always`: also when the address is the first one opened, because the page took the place of another.
 */
export function useHeadingFocus(always = false) {
  const firstPage = useLocation().key === 'default';
  // Only on arrival: what changes the address of a page later does not take anybody away from where they are on it.
  const [ref] = useState(() => (firstPage && !always ? null : focus));
  return { tabIndex: -1, ref };
}

function focus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
