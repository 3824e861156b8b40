import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Why a password is easy to guess. */
export type Weakness = 'personal' | 'common' | 'pattern' | 'guessable';

/** Words that an attacker who knows the account tries first. */
export type PasswordOwner = { email: string; name: string; municipality: string };

/** Lowest accepted score of zxcvbn: at least 10^10 guesses. */
const MIN_SCORE = 4;
/** Characters that must remain without the owner's words, separators and digits. */
const MIN_OTHER_LENGTH = 8;
const MIN_WORD_LENGTH = 3;
const PRODUCT_WORDS = ['prenotazioni', 'prenotazione', 'comune'];

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Returns why a password is easy to guess, or null. Estimates the guesses with zxcvbn and Italian word lists. */
export async function findWeakness(password: string, owner: PasswordOwner): Promise<Weakness | null> {
  const words = toOwnerWords(owner);
  if (isMadeOf(password, words)) return 'personal';
  estimator ??= loadEstimator();
  const { score, sequence } = (await estimator).check(password, words);
  if (score >= MIN_SCORE) return null;
  const kinds = new Set(sequence.map(({ pattern, dictionaryName }) => dictionaryName ?? pattern));
  if (kinds.has('userInputs')) return 'personal';
  if (kinds.has('passwords-common')) return 'common';
  return ['repeat', 'sequence', 'spatial', 'date', 'regex'].some((kind) => kinds.has(kind)) ? 'pattern' : 'guessable';
}

function toOwnerWords({ email, name, municipality }: PasswordOwner): string[] {
  const whole = [email, name, municipality].map((text) => text.toLowerCase());
  const parts = whole.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...whole, ...parts, ...PRODUCT_WORDS])].filter((word) => word.length >= MIN_WORD_LENGTH);
}

/** Whether little remains of the password without the owner's words: "Anna.Rossi.2026" has nothing else. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const lower = password.toLowerCase();
  const others = words
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, ' '), lower);
  return others !== lower && others.replaceAll(/[^\p{L}]/gu, '').length < MIN_OTHER_LENGTH;
}

/** Loads the word lists at the first use: some megabytes, about a second. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, italian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-it'),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, ...italian.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
