import type { Work } from '../work.ts';

/** What every resolver is handed beside its arguments. */
export type Context = { work: Work };
