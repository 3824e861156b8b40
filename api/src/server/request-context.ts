import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { cancelToken } from '../booking/cancel-token.ts';
import { municipalityDirectory } from '../catalogue/municipality-directory.ts';
import type { Context } from '../graphql/context.ts';
import type { Locale } from '../work.ts';
import type { AppParts } from './app.ts';

/** Prepares the work of each request: whose office it is for, at what time, in which language. */
export function requestContext(parts: AppParts): (request: FastifyRequest) => Promise<Context> {
  const directory = municipalityDirectory(() => parts.orm.em.fork(), parts.clock);
  return async (request) => {
    const municipality = await directory.of(request.host);
    if (municipality === null) {
      throw new GraphQLError('Nessun comune risponde a questo indirizzo.', {
        extensions: { code: 'NOT_FOUND', http: { status: 404 } },
      });
    }
    return {
      work: {
        em: parts.orm.em.fork(),
        pool: parts.pool,
        municipality,
        now: parts.clock(),
        locale: localeOf(request.headers['accept-language']),
        publicUrl: parts.publicUrl,
        cancelTokenOf: (bookingId) => cancelToken(parts.tokenSecret, municipality.id, bookingId),
        mailIsWaiting: parts.mailIsWaiting,
      },
    };
  };
}

function localeOf(acceptLanguage: string | undefined): Locale {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'it';
}
