import type { ApolloClient } from '@apollo/client';
import type { Challenge, Solution } from 'altcha-lib/types';
import { BookingChallengeDocument } from '../../gql/graphql.ts';

/** Lets the browser do the work that the service asks for before it takes a booking; nothing is asked of the citizen. */
export async function solveChallenge(client: ApolloClient): Promise<string> {
  const { data } = await client.query({ query: BookingChallengeDocument, fetchPolicy: 'no-cache' });
  const challenge = JSON.parse(data!.bookingChallenge) as Challenge;
  return btoa(JSON.stringify({ challenge, solution: await solve(challenge) }));
}

// In a worker, so that the page goes on answering whoever touches it.
async function solve(challenge: Challenge): Promise<Solution> {
  const worker = new Worker(new URL('./challenge-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Solution>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Solution>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('the proof could not be worked out')));
      worker.postMessage(challenge, { transfer: [] });
    });
  } finally {
    worker.terminate();
  }
}
