import type { Proofs } from '../../graphql/graphql-context.ts';
import type { ProofOfWork } from './booking-policy.ts';

/** Checks the proof of work of a request, which is accepted once, and whether all services require one. */
export async function checkProof(proofs: Proofs, proof: string | null | undefined): Promise<ProofOfWork> {
  const [valid, requiredForAll] = await Promise.all([
    typeof proof === 'string' && proofs.accepts(proof),
    proofs.everywhere(),
  ]);
  return { valid, requiredForAll };
}
