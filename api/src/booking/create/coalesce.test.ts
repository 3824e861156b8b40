import { describe, expect, it } from 'vitest';
import type { Database } from '../../db/connection/database-handle.ts';
import { serialize, coalesce } from './coalesce.ts';

/** Requests are shared per database handle. These tests run no statement on it. */
const newDatabase = () => ({}) as Database;

/** Returns an operation whose calls stay pending until the test settles them. */
function deed<T>() {
  const begun: PromiseWithResolvers<T>[] = [];
  return {
    begun,
    do(): Promise<T> {
      const one = Promise.withResolvers<T>();
      begun.push(one);
      return one.promise;
    },
  };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('coalesce', () => {
  it('shares the next read, never one that started before the call', async () => {
    const db = newDatabase();
    const read = deed<string>();
    const first = coalesce(db, 'day', read.do);
    const others = [coalesce(db, 'day', read.do), coalesce(db, 'day', read.do)];
    expect(read.begun).toHaveLength(1);
    read.begun[0]!.resolve('before');
    await settled();
    expect(read.begun).toHaveLength(2);
    read.begun[1]!.resolve('after');
    expect([await first, ...(await Promise.all(others))]).toEqual(['before', 'after', 'after']);
  });

  it('caches nothing: a later call starts its own read', async () => {
    const db = newDatabase();
    let reads = 0;
    for (let i = 0; i < 3; i++) await coalesce(db, 'day', async () => void reads++);
    expect(reads).toBe(3);
  });

  it('does not wait for reads with another key or another pool', async () => {
    const read = deed<string>();
    const db = newDatabase();
    void coalesce(db, 'Monday', read.do);
    void coalesce(db, 'Tuesday', read.do);
    void coalesce(newDatabase(), 'Monday', read.do);
    expect(read.begun).toHaveLength(3);
  });

  it('rejects all callers of a failed read, and the next call starts a new read', async () => {
    const db = newDatabase();
    const read = deed<string>();
    const [first, second] = [coalesce(db, 'day', read.do), coalesce(db, 'day', read.do)];
    read.begun[0]!.reject(new Error('away'));
    await expect(first).rejects.toThrow('away');
    read.begun[1]!.resolve('back');
    expect(await second).toBe('back');
  });
});

describe('serialize', () => {
  const name = (candidate: string) => candidate;

  it('assigns concurrent callers to different operators, and a caller without one waits and gets acquired: false', async () => {
    const db = newDatabase();
    const write = deed<string>();
    const query: string[] = [];
    const want = () =>
      serialize(db, ['Anna', 'Bruno'], name, (candidate) => {
        query.push(candidate);
        return write.do();
      });
    const [first, second, third] = [want(), want(), want()];
    await settled();
    expect(query).toEqual(['Anna', 'Bruno']);
    write.begun[0]!.resolve('booked');
    expect([await first, await third]).toEqual([{ acquired: true, result: 'booked' }, { acquired: false }]);
    write.begun[1]!.resolve('booked');
    expect(await second).toEqual({ acquired: true, result: 'booked' });
  });

  it('releases waiting callers after a failed write', async () => {
    const db = newDatabase();
    const write = deed<string>();
    const failing = serialize(db, ['Anna'], name, write.do);
    const waiting = serialize(db, ['Anna'], name, write.do);
    write.begun[0]!.reject(new Error('away'));
    await expect(failing).rejects.toThrow('away');
    expect(await waiting).toEqual({ acquired: false });
    void serialize(db, ['Anna'], name, write.do);
    expect(write.begun).toHaveLength(2);
  });
});
