import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { startTransition, StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { Router } from 'wouter';
import { stepAt } from './booking/journey/steps.ts';
import { breath } from './first-paint.ts';
import { PlacesDocument, ShellDocument } from './gql/graphql.ts';
import { markArrival } from './components/navigation-state.ts';
import { Pages } from './routes.tsx';
import { languageOf } from './i18n/language.ts';
import { learnFirstPage } from './i18n/i18n.ts';

const LONGEST_WAIT_MS = 1000;

/** Readies what is drawn first: its words, and its answers if they come soon; whoever waits for long is to be told so. */
export async function ready(client: ApolloClient): Promise<void> {
  const { pathname, search } = globalThis.location;
  await learnFirstPage(languageOf(new URLSearchParams(search)));
  await breath();
  const municipality = client.query({ query: ShellDocument });
  await breath();
  // A booking needs the places as well.
  const places = stepAt(pathname) !== null && client.query({ query: PlacesDocument });
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
  await Promise.race([Promise.allSettled([municipality, places]), late]);
}

/** Draws the app in the place of what the page came with, in slices, between which the page answers. */
export function draw(root: Root, client: ApolloClient): void {
  startTransition(() => {
    root.render(
      <StrictMode>
        <ApolloProvider client={client}>
          <Router aroundNav={markArrival}>
            <Pages />
          </Router>
        </ApolloProvider>
      </StrictMode>,
    );
  });
}
