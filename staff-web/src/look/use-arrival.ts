import { useLocation } from 'react-router';

/**
 * For the heading of a page: whoever comes to it from another page of ours starts reading there, not at its end.
 * `always`: also when the address is the first one opened, because the page took the place of another.
 */
export function useArrival(always = false) {
  const firstPage = useLocation().key === 'default';
  return { tabIndex: -1, ref: firstPage && !always ? null : focus };
}

function focus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
