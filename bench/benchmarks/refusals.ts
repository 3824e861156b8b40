import { median } from '../measure/median.ts';
import type { ResultLine, Benchmark } from '../benchmark.ts';
import { HttpClient } from '../fixtures/http-client.ts';
import { startProgram } from '../servers/start-program.ts';

const MAX_WALL_MS = 20;

/** Measures the rejection of abusive requests. */
export const benchmark: Benchmark = {
  name: 'refusals',
  what: 'a body of 1 MB, a query of 100,000 tokens and one of 200 agendas are refused, in milliseconds of wall time',
  async measure({ openDatabase, quick }): Promise<ResultLine[]> {
    const office = await openDatabase(10_000);
    const server = await startProgram('api-server.ts', [office.url]);
    const client = new HttpClient(server.port, 1);
    const agendas = Array.from(
      { length: 200 },
      (_, i) =>
        `a${i}: availability(input: { serviceId: "13", from: "2026-11-23", to: "2027-01-21" }) { days { free } }`,
    );
    const bad = {
      'a body of 1 MB': query(`{ ${'x'.repeat(1_000_000)} }`),
      '100,000 tokens': query(`{ ${'a '.repeat(49_000)} }`),
      '200 agendas of two months': query(`{ ${agendas.join(' ')} }`),
    };
    try {
      const lines: ResultLine[] = [];
      for (const [of, body] of Object.entries(bad)) {
        const walls: number[] = [];
        const statuses = new Set<number>();
        for (let i = 0; i < (quick ? 10 : 50); i++) {
          const since = performance.now();
          // The server may close the connection on an oversized body, which counts as status 413.
          const { status } = await client.send('POST', '/graphql', body).catch(() => ({ status: 413 }));
          walls.push(performance.now() - since);
          statuses.add(status);
        }
        const wrong = [...statuses]
          .filter((status) => status !== 400 && status !== 413)
          .map((status) => `answered ${status}`);
        const ours = median(walls);
        lines.push({
          of,
          unit: 'ms',
          ours,
          reference: MAX_WALL_MS,
          ratio: ours / MAX_WALL_MS,
          goal: { atMost: 1 },
          wrong,
          also: { slowest: Math.max(...walls) },
        });
      }
      return lines;
    } finally {
      client.close();
      await server.stop();
      await office.close();
    }
  },
};

function query(text: string): string {
  return JSON.stringify({ query: text });
}
