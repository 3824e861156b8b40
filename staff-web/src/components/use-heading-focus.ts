import { useState } from 'react';
import { useLocation } from 'react-router';

/**
 * Returns the props that focus a page heading after a navigation, so that screen readers start there. The first page of
 * a visit is not focused unless `always` is set.
 */
export function useHeadingFocus(always = false) {
  const firstPage = useLocation().key === 'default';
  // Decide only on mount: later URL changes of the same page must not move the focus.
  const [ref] = useState(() => (firstPage && !always ? null : focus));
  return { tabIndex: -1, ref };
}

function focus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
