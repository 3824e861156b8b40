import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';

// Thrown, a failure is an error of the worker, which the page hears.
self.addEventListener('message', ({ data: challenge }: MessageEvent<Challenge>) => {
  void solveChallenge({ challenge, deriveKey }).then(
    (solution) => self.postMessage(solution, { transfer: [] }),
    (error: unknown) => reportError(error),
  );
});
