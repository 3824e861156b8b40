import type { Database } from '../../db/connection/database-handle.ts';

const turnsByDatabase = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * Runs writes with the same key one after the other within this process. Writes that lock the same operator would wait
 * in the database anyway, and each of them would keep a connection.
 */
export async function inTurn<T>(db: Database, key: string, write: () => Promise<T>): Promise<T> {
  const turns = turnsByDatabase.get(db) ?? new Map<string, Promise<unknown>>();
  turnsByDatabase.set(db, turns);
  const running = (turns.get(key) ?? Promise.resolve()).then(write, write);
  turns.set(key, running);
  try {
    return await running;
  } finally {
    if (turns.get(key) === running) turns.delete(key);
  }
}
