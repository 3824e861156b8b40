import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { BookingResolver } from '../booking/booking.resolver.ts';
import { CatalogueResolver } from '../catalogue/catalogue.resolver.ts';
import { SignInResolver } from '../staff/sign-in.resolver.ts';
import { staffGate } from '../staff/staff-only.ts';

/** The schema, from the classes of every room. */
export function apiSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [CatalogueResolver, BookingResolver, SignInResolver],
    authChecker: staffGate,
    validate: false,
  });
}

/** The schema as schema.graphql has it. */
export function printedSchema(): string {
  return `# The contract. Written by "npm run generate" from the classes in api/src; a stale one fails the tests.\n\n${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
