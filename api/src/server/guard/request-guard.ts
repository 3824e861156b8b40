import { hash } from 'node:crypto';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { Lru } from 'toad-cache';
import { t } from '../../graphql/messages.ts';
import type { Locale } from '../../context.ts';
import { MAX_TOKENS, validateQuery } from './validate-query.ts';
import type { TrustedDocument, TrustedDocuments } from './trusted-documents.ts';

/** Settings of the request guard. */
export type RequestGuardOptions = {
  schema: GraphQLSchema;
  trusted: TrustedDocuments;
  /** Whether only documents of the web apps may be executed. */
  trustedOnly: boolean;
};

/** Body of a GraphQL request, not validated. */
export type GraphQLRequestBody = { query?: unknown; variables?: unknown; extensions?: unknown };

/** Checks every request before execution, over HTTP and websocket. */
export type RequestGuard = {
  /** Returns the trusted document whose hash the request sends, or null if it sends a query text or an unknown hash. */
  findTrustedDocument(sent: GraphQLRequestBody): TrustedDocument | null;
  /** Returns the error of a rejected request. Returns null if it is allowed or a later step reports the error. */
  validate(sent: GraphQLRequestBody, locale: Locale): GraphQLError | null;
};

/** Number of allowed queries, each with its variables, whose verdict is remembered. */
const MAX_VERDICTS = 1_000;

/** Creates the guard. Hashes of trusted documents pass; a query text is checked against the limits. */
export function createRequestGuard({ schema, trusted, trustedOnly }: RequestGuardOptions): RequestGuard {
  // The verdict depends on nothing else. A digest holds no personal data and is short.
  const allowed = new Lru<true>(MAX_VERDICTS);
  return {
    findTrustedDocument: (sent) => (hasQueryText(sent) ? null : (trusted.get(getHash(sent) ?? '') ?? null)),
    validate(sent, locale) {
      if (!hasQueryText(sent)) {
        const hash = getHash(sent);
        return hash === null || trusted.has(hash) ? null : clientOutdated(locale);
      }
      if (trustedOnly) return trustedOnlyError();
      const key = hash('sha256', JSON.stringify([sent.query, sent.variables]), 'base64');
      if (allowed.get(key)) return null;
      const document = parseQuery(sent.query);
      if (document === null) return null;
      const error = validateQuery(schema, document, sent.variables);
      if (error === null) allowed.set(key, true);
      return error;
    },
  };
}

type WithText = GraphQLRequestBody & { query: string };

function hasQueryText(sent: GraphQLRequestBody): sent is WithText {
  return typeof sent.query === 'string' && sent.query !== '';
}

function getHash({ extensions }: GraphQLRequestBody): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : null;
}

/** Returns null for a syntax error, which Apollo reports with its location. */
function parseQuery(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    return null;
  }
}

/** A page opened before an upgrade sends hashes that no longer exist. Reloading the page fixes it. */
function clientOutdated(locale: Locale): GraphQLError {
  return new GraphQLError(t(locale, 'pageIsOld'), { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
}

function trustedOnlyError(): GraphQLError {
  return new GraphQLError('Only documents of the web apps are executed here (TRUSTED_DOCUMENTS_ONLY).', {
    extensions: { code: 'TRUSTED_DOCUMENTS_ONLY' },
  });
}
