import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { v7 as timeOrderedId, validate } from 'uuid';

const MAIL_EXTENSION = '.eml';
const PARTIAL_EXTENSION = '.part';

/** A folder with one .eml file per mail; ids are UUIDv7 and sort by arrival. */
export interface MailFolder {
  store: (raw: Readable, accept: () => boolean) => Promise<boolean>;
  listIdsNewestFirst: () => Promise<string[]>;
  read: (id: string) => Promise<Buffer | undefined>;
}

/** Opens the mail folder; only its owner may read it, since mails contain citizens' links. */
export function openMailFolder(folder: string): MailFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (name.endsWith(PARTIAL_EXTENSION)) rmSync(join(folder, name));
  return {
    store: (raw, accept) => store(folder, raw, accept),
    listIdsNewestFirst: async () => {
      const names = (await readdir(folder)).filter((name) => name.endsWith(MAIL_EXTENSION));
      return names
        .map((name) => name.slice(0, -MAIL_EXTENSION.length))
        .filter((id) => validate(id))
        .toSorted()
        .toReversed();
    },
    read: (id) => read(folder, id),
  };
}

/** Writes a mail under a temporary name and renames it, so that a killed process leaves no partial mail. */
async function store(folder: string, raw: Readable, accept: () => boolean): Promise<boolean> {
  const path = join(folder, timeOrderedId());
  await pipeline(raw, createWriteStream(path + PARTIAL_EXTENSION, { mode: 0o600 }));
  if (!accept()) {
    await rm(path + PARTIAL_EXTENSION);
    return false;
  }
  await rename(path + PARTIAL_EXTENSION, path + MAIL_EXTENSION);
  return true;
}

async function read(folder: string, id: string): Promise<Buffer | undefined> {
  if (!validate(id)) return undefined;
  try {
    return await readFile(join(folder, id + MAIL_EXTENSION));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
