import type { Pool } from 'pg';
import { makeChallenge, type ProofKeys, provenChallenge } from '../../booking/create/proof-of-work.ts';
import type { GraphQLContext, Proofs } from '../../graphql/graphql-context.ts';
import { tooBusy } from './booking-load.ts';
import { takenOnce } from './rate-limits.ts';

/** When citizens' browsers work before they book: where a service says so alone, when many ask, or always. */
export type ProofWanted = 'off' | 'load' | 'on';

/** Hands out challenges and takes their answers, each once whatever server it comes to. */
export function proofs(
  pool: Pool,
  { wanted, above }: { wanted: ProofWanted; above: number },
): (keyed: GraphQLContext['keyed'], now: number) => Proofs {
  const firstTime = takenOnce(pool, 'proof');
  const busy = wanted === 'load' ? tooBusy(pool, above) : async () => wanted === 'on';
  return (keyed, now) => {
    const key = (what: string) => keyed('proof-of-work', `book ${what}`).toString('base64url');
    const keys = (): ProofKeys => ({ challenge: key('challenge'), answer: key('answer') });
    return {
      challenge: async () => JSON.stringify(await makeChallenge(keys(), now)),
      everywhere: busy,
      async accepts(proof) {
        const nonce = await provenChallenge(keys(), now, proof);
        return nonce !== null && (await firstTime(key(nonce)));
      },
    };
  };
}
