let bookedPage: string | null = null;

/** Keeps the address of the page of a booking just made, to which the browser's back button leads. */
export function keepBookedPage(url: string | null): void {
  bookedPage = url;
}

/** Returns the address of the page of the booking just made; null after the citizen has begun another one. */
export function getBookedPage(): string | null {
  return bookedPage;
}
