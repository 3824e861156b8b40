import { useLocation } from 'react-router';

/** For the heading of a page: whoever comes to it from another page of ours starts reading there, not at its end. */
export function useArrival() {
  const firstPage = useLocation().key === 'default';
  return { tabIndex: -1, ref: firstPage ? null : focus };
}

function focus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
