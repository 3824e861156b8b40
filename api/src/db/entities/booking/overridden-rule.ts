/** Counters of an operator are 1 to its capacity; bookings that override the rules use lanes above this one. */
export const LAST_COUNTER = 1000;

/** Rules that staff overrode for a booking. */
export const OVERRIDDEN_RULES = ['OVER', 'OUTSIDE_HOURS', 'TAKEN'] as const;
export type OverriddenRule = (typeof OVERRIDDEN_RULES)[number];
