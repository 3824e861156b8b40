const KEY = 'prenotazioni.ufficio';

/** The place whose agenda this browser showed last; nothing but its id is kept. */
export function getDefaultPlace(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps it for the next time. A browser that keeps nothing is not in the way of the work. */
export function saveDefaultPlace(placeId: string): void {
  try {
    localStorage.setItem(KEY, placeId);
  } catch {
    // The browser was told to keep nothing.
  }
}
