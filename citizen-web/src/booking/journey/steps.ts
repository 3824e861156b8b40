/** The steps of a booking, in order; the review is the second half of the third. */
export type Step = 'service' | 'time' | 'details' | 'review' | 'done';

/** What the citizen has done so far. */
export interface Progress {
  service: boolean;
  time: boolean;
  details: boolean;
  booked: boolean;
}

/** Why the citizen is shown another step than the one asked for. */
export type RedirectReason = 'choose-service' | 'choose-time' | 'fill-details' | 'booking-not-here';

/** The address of each step. */
export const STEP_PATHS: Record<Step, string> = {
  service: '/',
  time: '/orario',
  details: '/dettagli',
  review: '/riepilogo',
  done: '/fatto',
};

/** The number each step carries in the bar "1. Servizio 2. Orario 3. Dettagli 4. Fatto". */
export const STEP_NUMBERS: Record<Step, 1 | 2 | 3 | 4> = { service: 1, time: 2, details: 3, review: 3, done: 4 };

/** The step that stands at an address; null for the other pages. */
export function findStep(path: string): Step | null {
  const steps: readonly Step[] = ['service', 'time', 'details', 'review', 'done'];
  return steps.find((step) => STEP_PATHS[step] === path) ?? null;
}

/** Which step may be open: the one asked for, or the first one still to be done, and why. */
export function resolveStep(asked: Step, progress: Progress): { step: Step; because: RedirectReason | null } {
  const stay = (step: Step) => ({ step, because: null });
  if (asked === 'service') return stay('service');
  if (asked === 'done')
    return progress.booked ? stay('done') : { step: 'service', because: 'booking-not-here' as const };
  // A booked appointment is not booked again by stepping back: its form has done its work.
  if (progress.booked && asked !== 'time') return stay('done');
  if (!progress.service) return { step: 'service', because: 'choose-service' };
  if (asked === 'time') return stay('time');
  if (!progress.time) return { step: 'time', because: 'choose-time' };
  if (asked === 'details') return stay('details');
  return progress.details ? stay('review') : { step: 'details', because: 'fill-details' };
}
