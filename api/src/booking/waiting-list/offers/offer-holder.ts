import { hash } from 'node:crypto';

/**
 * Returns the holder of an offered time. It is no hash of a secret that a client could send: only the answer to the
 * offer takes the time over.
 */
export function toOfferHolder(offerId: string): Buffer {
  // Twice: the holder of a client's secret is one hash of what the client sends.
  return hash('sha256', hash('sha256', `slot-offer ${offerId}`, 'buffer'), 'buffer');
}
