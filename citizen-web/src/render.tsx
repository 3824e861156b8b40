import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { startTransition, StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { Router } from 'wouter';
import { markInternalNavigation } from './components/navigation-state.ts';
import { getFirstPageQueries, getPageLanguage } from './first-page.ts';
import { yieldToMain } from './first-paint.ts';
import { loadFirstPageMessages } from './i18n/i18n.ts';
import { Pages } from './routes.tsx';

const MAX_WAIT_MS = 1000;

/** Loads the messages and the data of the first page. Stops waiting for data after one second, to show a skeleton. */
export async function preload(client: ApolloClient): Promise<void> {
  await loadFirstPageMessages(getPageLanguage());
  const results: Promise<unknown>[] = [];
  for (const query of Object.values(getFirstPageQueries())) {
    await yieldToMain();
    results.push(client.query({ query }));
  }
  const timeout = new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS));
  await Promise.race([Promise.allSettled(results), timeout]);
}

/** Renders the app over the server's HTML, as a transition that React may interrupt to handle input. */
export function render(root: Root, client: ApolloClient): void {
  startTransition(() => {
    root.render(
      <StrictMode>
        <ApolloProvider client={client}>
          <Router aroundNav={markInternalNavigation}>
            <Pages />
          </Router>
        </ApolloProvider>
      </StrictMode>,
    );
  });
}
