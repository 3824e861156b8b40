import type { EntityManager } from '@mikro-orm/postgresql';
import { Municipality } from '../../db/entities/catalogue/municipality.ts';

const CACHE_TTL_MS = 5_000;

/** Finds the municipality of a request by its host name. A single municipality matches any host name. */
export type MunicipalityDirectory = {
  findByHost(host: string): Promise<Municipality | null>;
  /** Clears the cache, so that the next request reads the database. */
  invalidate(): void;
};

/**
 * Creates a directory that caches all municipalities for five seconds, because every request needs its municipality.
 */
export function createMunicipalityDirectory(fork: () => EntityManager, clock: () => number): MunicipalityDirectory {
  let readAt = Number.NEGATIVE_INFINITY;
  let cached: Promise<Municipality[]> = Promise.resolve([]);

  const forget = () => void (readAt = Number.NEGATIVE_INFINITY);

  async function findAll(): Promise<Municipality[]> {
    if (clock() - readAt < CACHE_TTL_MS) return cached;
    readAt = clock();
    cached = fork().find(Municipality, {}, { orderBy: { id: 'asc' } });
    cached.catch(forget);
    return cached;
  }

  return {
    invalidate: forget,
    async findByHost(host) {
      const municipalities = await findAll();
      const [only] = municipalities;
      if (municipalities.length === 1 && only !== undefined) return only;
      const name = host.replace(/:\d+$/, '').toLowerCase();
      return municipalities.find((municipality) => municipality.hosts.includes(name)) ?? null;
    },
  };
}
