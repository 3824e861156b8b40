/** What an address calls the booking that is open at the side of its page. */
export const OPEN_BOOKING = 'prenotazione';
