/** For what is said about something just done: it may stand at the other end of a long form or dialog. */
export function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Clear of the heading that stays at the top of pages and dialogs. */
export const SCROLL_MARGIN = { scrollMarginBlock: 80 } as const;
