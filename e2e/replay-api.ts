import type { APIResponse, Page, Route } from '@playwright/test';

/** A response of the API, recorded from a page. */
interface Recorded {
  status: number;
  contentType: string;
  body: string;
}

/** Records the responses of the API by operation, in order. */
export async function recordApi(page: Page): Promise<Map<string, Recorded[]>> {
  const responses = new Map<string, Recorded[]>();
  let latest: Promise<APIResponse | null> = Promise.resolve(null);
  await page.route('**/graphql**', async (route) => {
    // Other tests book in the same week: a repeated query must not change the page in the middle of a state.
    const repeated = route.request().method() === 'GET' ? responses.get(toKey(route))?.[0] : undefined;
    if (repeated !== undefined) return route.fulfill(repeated);
    // One at a time: a query that is sent after a mutation must not overtake it.
    const fetching = latest.then(
      () => route.fetch(),
      () => route.fetch(),
    );
    latest = fetching;
    const response = await fetching;
    const contentType = response.headers()['content-type'] ?? '';
    const recorded = { status: response.status(), contentType, body: await response.text() };
    responses.set(toKey(route), [...(responses.get(toKey(route)) ?? []), recorded]);
    await route.fulfill(recorded);
  });
  return responses;
}

/** Answers each operation with its recorded responses, in order; the last one repeats. */
export async function replayApi(page: Page, responses: Map<string, Recorded[]>): Promise<void> {
  const used = new Map<string, number>();
  await page.route('**/graphql**', async (route) => {
    const key = toKey(route);
    const all = responses.get(key) ?? [];
    const index = used.get(key) ?? 0;
    used.set(key, index + 1);
    await route.fulfill(all[Math.min(index, all.length - 1)] ?? { status: 404, body: `not recorded: ${key}` });
  });
}

/** A GET names its operation and variables in the URL; a POST is identified by its operation. */
function toKey(route: Route): string {
  const request = route.request();
  const language = request.headers()['accept-language'];
  const posted = request.postDataJSON() as { operationName: string } | null;
  return `${language} ${posted?.operationName ?? request.url()}`;
}
