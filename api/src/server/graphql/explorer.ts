import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { RouteHandlerMethod } from 'fastify';
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { DateTime } from 'luxon';

const EXAMPLES = new URL('../../../../docs/examples.graphql', import.meta.url);
const compress = promisify(brotliCompress);

/** An example operation with variables relative to today. */
export type Example = { name: string; query: string; variables: Record<string, unknown> };

/** Reads the operations of docs/examples.graphql. Dates in variables start tomorrow. */
export async function readExamples(now: number, timeZone: string): Promise<Example[]> {
  const document = parse(await readFile(EXAMPLES, 'utf8'));
  const today = DateTime.fromMillis(now, { zone: timeZone });
  const from = today.plus({ days: 1 });
  const values: Record<string, unknown> = {
    from: from.toISODate(),
    to: from.plus({ days: 6 }).toISODate(),
    startsAt: from.set({ hour: 9, minute: 0, second: 0, millisecond: 0 }).toISO({ suppressMilliseconds: true }),
  };
  return document.definitions
    .filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => ({
      name: operation.name?.value ?? 'Example',
      query: print(operation),
      variables: Object.fromEntries(
        (operation.variableDefinitions ?? [])
          .map(({ variable }) => variable.name.value)
          .filter((name) => name in values)
          .map((name) => [name, values[name]]),
      ),
    }));
}

/** The sandbox page, its compressed form, and a content security policy that allows only its own script. */
export type ExplorerPage = { html: Buffer; compressed: Buffer; contentSecurityPolicy: string };

/** Renders GraphiQL with the examples as tabs. The page is self-contained and needs no internet access. */
export async function explorerPage(examples: Example[]): Promise<ExplorerPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Prenotazioni GraphQL API',
    endpoint: '/graphql',
    defaultTabs: examples.map(({ query, variables }) => ({ query, variables: JSON.stringify(variables, null, 2) })),
  } as Parameters<typeof renderGraphiQL>[0]);
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  return {
    html: Buffer.from(html),
    compressed: await compress(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    contentSecurityPolicy: [
      "default-src 'none'",
      `script-src 'sha256-${hash}' blob:`,
      // The editor sets inline styles.
      "style-src 'unsafe-inline'",
      'worker-src blob:',
      "img-src 'self' data:",
      'font-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

/** Returns the handler that serves the sandbox at /graphql. */
export function sandbox({ clock }: { clock(): number }): RouteHandlerMethod {
  let page: Promise<ExplorerPage> | undefined;
  return async (request, reply) => {
    page ??= readExamples(clock(), 'Europe/Rome').then(explorerPage);
    const { html, compressed, contentSecurityPolicy } = await page;
    const acceptsBrotli = request.headers['accept-encoding']?.includes('br') ?? false;
    if (acceptsBrotli) reply.header('content-encoding', 'br');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-encoding')
      .send(acceptsBrotli ? compressed : html);
  };
}
