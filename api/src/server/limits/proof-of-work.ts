import type { Pool } from 'pg';
import type { Database } from '../../db/connection/database-handle.ts';
import { createProofChallenge, type ProofKeys, verifyProof } from '../../booking/proof-of-work.ts';
import type { GraphQLContext, Proofs } from '../../graphql/graphql-context.ts';
import { isUnderLoad } from './booking-load.ts';
import { claimOnce } from './rate-limits.ts';

/** When browsers must solve a challenge: only for services that require it (`off`), under load, or always. */
export type ProofOfWorkMode = 'off' | 'load' | 'on';

/** Issues challenges and verifies solutions. Each solution is accepted once across all servers. */
export function proofs(
  { db, pool }: { db: Database; pool: Pool },
  { mode, above }: { mode: ProofOfWorkMode; above: number },
): (keyedHash: GraphQLContext['keyedHash'], now: number) => Proofs {
  const claim = claimOnce(pool, 'proof');
  const isRequired = mode === 'load' ? isUnderLoad(db, above) : async () => mode === 'on';
  return (keyedHash, now) => {
    const key = (purpose: string) => keyedHash('proof-of-work', `book ${purpose}`).toString('base64url');
    const keys = (): ProofKeys => ({ challenge: key('challenge'), answer: key('answer') });
    return {
      challenge: async () => JSON.stringify(await createProofChallenge(keys(), now)),
      everywhere: isRequired,
      async accepts(proof) {
        const nonce = await verifyProof(keys(), now, proof);
        return nonce !== null && (await claim(key(nonce)));
      },
    };
  };
}
