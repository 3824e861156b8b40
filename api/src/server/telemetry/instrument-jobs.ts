import type { TaskList } from 'graphile-worker';
import type { FastifyBaseLogger } from 'fastify';
import type { Jobs } from '../../mail/delivery/runner.ts';
import { noting } from './request-store.ts';
import type { Spans } from './span.ts';

/** Who is told of each job: its task, whether it was done, and in how many seconds. */
export type JobWatcher = (task: string, outcome: 'done' | 'failed', seconds: number) => void;

/** The same jobs, each with its line in the log. */
export function watchedJobs(jobs: Jobs[], log: FastifyBaseLogger, watch: JobWatcher, spans?: Spans): Jobs[] {
  return jobs.map(({ tasks, crontab }) => ({ crontab, tasks: mapTasks(tasks, log, watch, spans) }));
}

function mapTasks(tasks: TaskList, log: FastifyBaseLogger, watch: JobWatcher, spans?: Spans): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]): [string, typeof task] => [
      name,
      (payload, helpers) => {
        const span = spans?.begin(`job ${name}`, 'consumer', {}, traceOf(payload));
        return noting({ id: `job-${helpers.job.id}`, span }, async () => {
          const started = performance.now();
          const tell = (outcome: 'done' | 'failed', err?: unknown) => {
            const ms = performance.now() - started;
            watch(name, outcome, ms / 1000);
            span?.end({ failed: outcome === 'failed' });
            log.info({ task: name, attempt: helpers.job.attempts, ms: Math.round(ms), outcome, err }, 'job');
          };
          try {
            await task!(payload, helpers);
            tell('done');
          } catch (error) {
            tell('failed', error);
            throw error;
          }
        });
      },
    ]),
  ) as TaskList;
}

/** The act that left the job, if its trace was kept. */
function traceOf(payload: unknown): string | undefined {
  const { traceparent } = Object(payload) as { traceparent?: unknown };
  return typeof traceparent === 'string' ? traceparent : undefined;
}
