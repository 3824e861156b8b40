import { createContext, use } from 'react';

/** The IANA time zone of the municipality, or null outside of PlacesProvider. */
export const TimeZoneContext = createContext<string | null>(null);

/** Returns the IANA time zone of the municipality. Throws outside of PlacesProvider. */
export function useTimeZone(): string {
  const zone = use(TimeZoneContext);
  if (zone === null) throw new Error('useTimeZone needs a PlacesProvider.');
  return zone;
}
