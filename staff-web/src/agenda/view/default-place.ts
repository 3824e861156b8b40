const KEY = 'prenotazioni.ufficio';

/** Returns the id of the place that this browser showed last. Returns null if storage is unavailable. */
export function getDefaultPlace(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Stores the id of the shown place in this browser. Errors are ignored: storage may be disabled. */
export function saveDefaultPlace(placeId: string): void {
  try {
    localStorage.setItem(KEY, placeId);
  } catch {
    // Storage is disabled in this browser.
  }
}
