/** URL parameter with the id of the booking in the drawer. */
export const OPEN_BOOKING = 'prenotazione';
