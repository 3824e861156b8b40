/** The steps of a booking, in order; "review" belongs to step 3 of 4. */
export type Step = 'service' | 'time' | 'details' | 'review';

/** Which parts of the booking are complete. */
export interface Progress {
  service: boolean;
  time: boolean;
  details: boolean;
}

/** Why another step than the requested one opens. */
export type RedirectReason = 'choose-service' | 'choose-time' | 'fill-details';

/** The path of each step. */
export const STEP_PATHS: Record<Step, string> = {
  service: '/',
  time: '/orario',
  details: '/dettagli',
  review: '/riepilogo',
};

/** The number of each step in the progress bar "1. Servizio 2. Orario 3. Dettagli 4. Fatto". */
export const STEP_NUMBERS: Record<Step, 1 | 2 | 3> = { service: 1, time: 2, details: 3, review: 3 };

/** Returns the step at a path; null for pages outside the booking. */
export function findStep(path: string): Step | null {
  const steps = Object.keys(STEP_PATHS) as Step[];
  return steps.find((step) => STEP_PATHS[step] === path) ?? null;
}

/** Returns the requested step if the steps before it are complete, otherwise the first incomplete step and why. */
export function resolveStep(requested: Step, progress: Progress): { step: Step; reason: RedirectReason | null } {
  const open = (step: Step) => ({ step, reason: null });
  if (requested === 'service') return open('service');
  if (!progress.service) return { step: 'service', reason: 'choose-service' };
  if (requested === 'time') return open('time');
  if (!progress.time) return { step: 'time', reason: 'choose-time' };
  if (requested === 'details') return open('details');
  return progress.details ? open('review') : { step: 'details', reason: 'fill-details' };
}
