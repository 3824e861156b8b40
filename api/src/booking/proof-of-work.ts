import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';

const MINUTE_MS = 60_000;
const VALIDITY_MS = 10 * MINUTE_MS;

/** PBKDF2 iterations per attempt, and the range of the counter to find; docs/security.md states the time on a phone. */
const COST = 2_000;
const COUNTER_RANGE = { min: 1_000, max: 2_000 };

const MAX_PROOF_LENGTH = 4_000;

/** HMAC keys of one municipality, one for each purpose; not stored in the database. */
export type ProofKeys = { challenge: string; answer: string };

/** Creates an ALTCHA challenge for the browser, valid for ten minutes. */
export function createProofChallenge(keys: ProofKeys, now: number): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(COUNTER_RANGE.max, COUNTER_RANGE.min),
    deriveKey,
    // Not `expiresAt`: the library compares it with the system clock instead of the request's.
    data: { until: now + VALIDITY_MS },
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

/** Returns the nonce of the challenge that the proof solves; null if it solves no challenge that is still valid. */
export async function verifyProof(keys: ProofKeys, now: number, proof: string): Promise<string | null> {
  const parsed = payload.safeParse(decode(proof));
  if (!parsed.success) return null;
  const { challenge, solution } = parsed.data;
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

function decode(proof: string): unknown {
  if (proof.length > MAX_PROOF_LENGTH) return null;
  try {
    return JSON.parse(Buffer.from(proof, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}
