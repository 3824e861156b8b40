import type { ApolloClient } from '@apollo/client';
import type { Challenge, Solution } from 'altcha-lib/types';
// oxlint-disable-next-line import/default -- Vite's suffix makes the URL of the built worker the default export.
import workerUrl from './challenge-worker.ts?worker&url';
import { BookingChallengeDocument } from '../../gql/graphql.ts';

/** Solves the proof of work that the API demands under load, and returns the proof for the booking. */
export async function solveChallenge(client: ApolloClient): Promise<string> {
  const { data } = await client.query({ query: BookingChallengeDocument, fetchPolicy: 'no-cache' });
  const challenge = JSON.parse(data!.bookingChallenge) as Challenge;
  return btoa(JSON.stringify({ challenge, solution: await solve(challenge) }));
}

// A worker keeps the main thread free for input.
async function solve(challenge: Challenge): Promise<Solution> {
  // The built worker is a classic script: Firefox runs modules in workers since version 114.
  const worker = new Worker(workerUrl, { type: import.meta.env.PROD ? 'classic' : 'module' });
  try {
    return await new Promise<Solution>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Solution>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('The challenge worker failed.')));
      worker.postMessage(challenge, { transfer: [] });
    });
  } finally {
    worker.terminate();
  }
}
