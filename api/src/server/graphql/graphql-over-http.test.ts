import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { auditServer, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { apiSchema } from './schema.ts';

// The audits that the GraphQL over HTTP working group's own implementation brings: nobody here wrote them.

let office: StaffArea;
let results: AuditResult[];
beforeAll(async () => {
  office = await createStaffArea();
  results = await audit(await office.app.listen({ port: 0, host: '127.0.0.1' }));
});
afterAll(() => office.close());

function audit(origin: string): Promise<AuditResult[]> {
  return auditServer({ url: `${origin}/graphql`, fetchFn: fetch });
}

function named(status: AuditResult['status'], all = results): string[] {
  return all.filter((one) => one.status === status).map(({ name }) => name);
}

describe('the audits of GraphQL over HTTP', () => {
  it('find no error and nothing to warn of', () => {
    expect(results.length).toBeGreaterThanOrEqual(61);
    expect(named('error')).toEqual([]);
    expect(named('warn')).toEqual([]);
  });

  it('note only what we mean: by GET, what somebody wrote is answered by the sandbox, and not run', () => {
    expect(named('notice')).toEqual([
      'MAY NOT allow executing mutations on GET requests',
      'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
    ]);
  });

  it('find something where nothing is done about it: the control', async () => {
    const plain = Fastify();
    const apollo = new ApolloServer({ schema: apiSchema() });
    await apollo.start();
    plain.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo) });
    const found = await audit(await plain.listen({ port: 0, host: '127.0.0.1' }));
    await plain.close();
    await apollo.stop();
    expect(named('warn', found).length).toBeGreaterThan(0);
  });
});
