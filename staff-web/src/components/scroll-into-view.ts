/** For what is said about something just done: it may stand at the other end of a long form or dialog. */
export function comeInSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Clear of the heading that stays at the top of pages and dialogs. */
export const CLEAR_OF_HEADING = { scrollMarginBlock: 80 } as const;
