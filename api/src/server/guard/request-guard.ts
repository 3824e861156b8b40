import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { t } from '../../graphql/messages.ts';
import type { Locale } from '../../context.ts';
import { MAX_TOKENS, validateQuery } from './validate-query.ts';
import type { TrustedDocument, TrustedDocuments } from './trusted-documents.ts';

/** What the door is told of the house. */
export type RequestGuardOptions = {
  schema: GraphQLSchema;
  trusted: TrustedDocuments;
  /** Nothing but the documents of the two web apps is run. */
  trustedOnly: boolean;
};

/** A request as it was sent, nothing of it checked. */
export type GraphQLRequestBody = { query?: unknown; variables?: unknown; extensions?: unknown };

/** Looks at every request before anything is run, over HTTP and over the websocket alike. */
export type RequestGuard = {
  /** The document of a web app that a request names by its hash; null when it names none, or brings text of its own. */
  named(sent: GraphQLRequestBody): TrustedDocument | null;
  /** Why a request is not let in; null: it is, or what is wrong with it is said further inside. */
  refusal(sent: GraphQLRequestBody, locale: Locale): GraphQLError | null;
};

/** Those who send the hash of a document that we know are let in; what somebody wrote is looked at first. */
export function createRequestGuard({ schema, trusted, trustedOnly }: RequestGuardOptions): RequestGuard {
  return {
    named: (sent) => (hasText(sent) ? null : (trusted.get(hashOf(sent) ?? '') ?? null)),
    refusal(sent, locale) {
      if (!hasText(sent)) {
        const hash = hashOf(sent);
        return hash === null || trusted.has(hash) ? null : pageIsOld(locale);
      }
      if (trustedOnly) return onlyTrusted();
      const document = read(sent.query);
      return document === null ? null : validateQuery(schema, document, sent.variables);
    },
  };
}

type WithText = GraphQLRequestBody & { query: string };

function hasText(sent: GraphQLRequestBody): sent is WithText {
  return typeof sent.query === 'string' && sent.query !== '';
}

function hashOf({ extensions }: GraphQLRequestBody): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : null;
}

/** What cannot be read is told so further inside, with the place of the mistake. */
function read(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    return null;
  }
}

/** A page that was open while the service was upgraded asks for what is no more: opened anew, it works again. */
function pageIsOld(locale: Locale): GraphQLError {
  return new GraphQLError(t(locale, 'pageIsOld'), { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
}

function onlyTrusted(): GraphQLError {
  return new GraphQLError('Here only the documents of the two web apps are run (TRUSTED_DOCUMENTS_ONLY).', {
    extensions: { code: 'TRUSTED_DOCUMENTS_ONLY' },
  });
}
