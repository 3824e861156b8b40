import { Pool, type PoolClient } from 'pg';

type Release = (error?: Error | boolean) => void;
type OnConnect = (error: Error | undefined, client: PoolClient | undefined, release: Release) => void;

/**
 * Pool whose clients may be released twice. graphile-worker 0.18 releases its listening client twice if the connection
 * is lost while it stops; node-postgres then throws, no one handles that rejection, and the process would end.
 */
export class WorkerPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(onConnect: OnConnect): void;
  override connect(onConnect?: OnConnect): Promise<PoolClient> | undefined {
    if (!onConnect) return super.connect();
    // An ended pool passes no release function.
    super.connect((error: Error | undefined, client: PoolClient | undefined, release: Release | undefined) => {
      let isReleased = false;
      onConnect(error, client, (reason) => {
        if (isReleased) return;
        isReleased = true;
        release?.(reason);
      });
    });
    return undefined;
  }
}
