import type { EntityManager } from '@mikro-orm/postgresql';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';

const FRESH_FOR_MS = 5_000;

/** Finds whose office a request is for by its host; with a single municipality any host does. */
export type MunicipalityDirectory = {
  findByHost(host: string): Promise<Municipality | null>;
  /** What was read is no longer so: the next request reads anew. */
  invalidate(): void;
};

/**
 * Every request needs its municipality and nobody edits one more than once a month, so the list is read anew at most
 * every five seconds: a booking stays at one read and one write.
 */
export function createMunicipalityDirectory(fork: () => EntityManager, clock: () => number): MunicipalityDirectory {
  let readAt = Number.NEGATIVE_INFINITY;
  let known: Promise<Municipality[]> = Promise.resolve([]);

  const forget = () => void (readAt = Number.NEGATIVE_INFINITY);

  async function all(): Promise<Municipality[]> {
    if (clock() - readAt < FRESH_FOR_MS) return known;
    readAt = clock();
    known = fork().find(Municipality, {}, { orderBy: { id: 'asc' } });
    known.catch(forget);
    return known;
  }

  return {
    invalidate: forget,
    async findByHost(host) {
      const municipalities = await all();
      const [only] = municipalities;
      if (municipalities.length === 1 && only !== undefined) return only;
      const name = host.replace(/:\d+$/, '').toLowerCase();
      return municipalities.find((municipality) => municipality.hosts.includes(name)) ?? null;
    },
  };
}
