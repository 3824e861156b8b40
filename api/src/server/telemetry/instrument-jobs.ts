import type { TaskList } from 'graphile-worker';
import type { FastifyBaseLogger } from 'fastify';
import type { Jobs } from '../../mail/delivery/runner.ts';
import { runWithRequestStore } from './request-store.ts';
import type { Spans } from './span.ts';

/** Called after each job with its task, outcome and duration in seconds. */
export type JobHook = (task: string, outcome: 'done' | 'failed', seconds: number) => void;

/** Returns the same jobs, each logged, measured and traced. */
export function instrumentJobs(jobs: Jobs[], log: FastifyBaseLogger, watch: JobHook, spans?: Spans): Jobs[] {
  return jobs.map(({ tasks, crontab }) => ({ crontab, tasks: mapTasks(tasks, log, watch, spans) }));
}

function mapTasks(tasks: TaskList, log: FastifyBaseLogger, watch: JobHook, spans?: Spans): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]): [string, typeof task] => [
      name,
      (payload, helpers) => {
        const span = spans?.begin(`job ${name}`, 'consumer', {}, getTraceparent(payload));
        return runWithRequestStore({ id: `job-${helpers.job.id}`, span }, async () => {
          const started = performance.now();
          const report = (outcome: 'done' | 'failed', err?: unknown) => {
            const ms = performance.now() - started;
            watch(name, outcome, ms / 1000);
            span?.end({ failed: outcome === 'failed' });
            log.info({ task: name, attempt: helpers.job.attempts, ms: Math.round(ms), outcome, err }, 'job');
          };
          try {
            await task!(payload, helpers);
            report('done');
          } catch (error) {
            report('failed', error);
            throw error;
          }
        });
      },
    ]),
  ) as TaskList;
}

/** Returns the trace context of the request that queued the job. */
function getTraceparent(payload: unknown): string | undefined {
  const { traceparent } = Object(payload) as { traceparent?: unknown };
  return typeof traceparent === 'string' ? traceparent : undefined;
}
