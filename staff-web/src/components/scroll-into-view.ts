/** Ref callback that scrolls a message into view, because it may be outside of the visible part of a long form. */
export function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Keeps scrolled messages below the sticky heading of pages and dialogs. */
export const SCROLL_MARGIN = { scrollMarginBlock: 80 } as const;
