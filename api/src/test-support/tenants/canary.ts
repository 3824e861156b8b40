/** Part of every text of the populated comune, so that a leak into a response of another comune is found. */
export const CANARY = 'Zqbcanarino';

/** E-mail of the citizen with a booking; the response to a link request repeats it. */
export const APPLICANT_EMAIL = 'cittadina@altrove.example';
