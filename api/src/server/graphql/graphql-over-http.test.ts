import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { auditServer, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaffArea, type StaffArea } from '../../test-support/staff-area.ts';
import { apiSchema } from './schema.ts';

// Audits of graphql-http, the reference implementation of the working group.

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
  it('audits report no errors and no warnings', () => {
    expect(results.length).toBeGreaterThanOrEqual(61);
    expect(named('error')).toEqual([]);
    expect(named('warn')).toEqual([]);
  });

  it('audits note only that a query text sent by GET opens the sandbox instead of being executed', () => {
    expect(named('notice')).toEqual([
      'MAY NOT allow executing mutations on GET requests',
      'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
    ]);
  });

  it('negative control: audits report errors of a server without these rules', async () => {
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
