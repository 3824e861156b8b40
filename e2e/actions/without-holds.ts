import type { Page } from '@playwright/test';

/** Answers the requests to hold a time as a service does that holds none: others can take a time in between. */
export const withoutHolds = () => (page: Page) =>
  page.route('**/graphql', (route, request) =>
    request.postData()?.includes('"operationName":"HoldTime"')
      ? route.fulfill({ json: { data: { holdTime: { __typename: 'TimesNotHeld' } } } })
      : route.fallback(),
  );
