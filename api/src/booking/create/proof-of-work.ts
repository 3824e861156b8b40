import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';

const MINUTE = 60_000;
const VALID_FOR = 10 * MINUTE;

/** What one try costs the server, and between how many tries the right one lies: docs/security.md says how long that takes a telephone. */
const COST = 2_000;
const TRIES = { least: 1_000, most: 2_000 };

const LONGEST = 4_000;

/** Keys that are kept outside the database, each for one municipality and one purpose. */
export type ProofKeys = { challenge: string; answer: string };

/** Work for a browser to do before it may book: an ALTCHA challenge, valid for ten minutes. */
export function makeChallenge(keys: ProofKeys, now: number): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(TRIES.most, TRIES.least),
    deriveKey,
    // Not `expiresAt`, which the library compares with a clock of its own.
    data: { until: now + VALID_FOR },
    hmacSignatureSecret: keys.challenge,
    hmacKeySignatureSecret: keys.answer,
  });
}

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(COST),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      data: z.object({ until: z.number() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number().int(), derivedKey: z.string() }),
});

/** Which challenge of ours this is the answer to; null: to none that is valid still. */
export async function provenChallenge(keys: ProofKeys, now: number, proof: string): Promise<string | null> {
  const read = payload.safeParse(decoded(proof));
  if (!read.success) return null;
  const { challenge, solution } = read.data;
  if (challenge.parameters.data.until <= now) return null;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: keys.challenge,
    hmacKeySignatureSecret: keys.answer,
  }).catch(() => ({ verified: false }));
  return verified ? challenge.parameters.nonce : null;
}

function decoded(proof: string): unknown {
  if (proof.length > LONGEST) return null;
  try {
    return JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}
