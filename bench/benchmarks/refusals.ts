import { median } from '../measure/median.ts';
import type { Line, Row } from '../benchmark.ts';
import { Caller } from '../fixtures/http-client.ts';
import { startProgram } from '../fixtures/start-program.ts';

const LONGEST_MS = 20;

/** What nobody means well. */
export const row: Row = {
  name: 'refusals',
  what: 'a body of 1 MB, a query of 100,000 tokens and one of 200 agendas are refused, in milliseconds of wall time',
  async measure({ world, quick }): Promise<Line[]> {
    const office = await world(10_000);
    const server = await startProgram('api-server.ts', [office.url]);
    const caller = new Caller(server.port, 1);
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
      const lines: Line[] = [];
      for (const [of, body] of Object.entries(bad)) {
        const walls: number[] = [];
        const statuses = new Set<number>();
        for (let i = 0; i < (quick ? 10 : 50); i++) {
          const since = performance.now();
          // The server may hang up on a body it will not read: that too is a refusal.
          const { status } = await caller.ask('POST', '/graphql', body).catch(() => ({ status: 413 }));
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
          reference: LONGEST_MS,
          ratio: ours / LONGEST_MS,
          goal: { atMost: 1 },
          wrong,
          also: { slowest: Math.max(...walls) },
        });
      }
      return lines;
    } finally {
      caller.close();
      await server.stop();
      await office.close();
    }
  },
};

function query(text: string): string {
  return JSON.stringify({ query: text });
}
