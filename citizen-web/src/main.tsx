import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { apiClient } from './api-client.ts';
import { stepAt } from './booking/wizard.ts';
import { PlacesDocument } from './gql/graphql.ts';
import './look/bootstrap-italia.generated.css';
import './look/fonts.css';
import './look/look.css';
import './look/print.css';
import { markArrival } from './look/arrival.ts';
import { Pages } from './routes.tsx';
import { languageOf, learnFirstPage } from './words/words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root to draw in.');

await learnFirstPage(languageOf(new URLSearchParams(globalThis.location.search)));

const client = apiClient();
// A booking needs the places as well as the municipality: asked for together, not one after the other.
if (stepAt(globalThis.location.pathname) !== null) client.query({ query: PlacesDocument }).catch(() => undefined);

createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <Router aroundNav={markArrival}>
        <Pages />
      </Router>
    </ApolloProvider>
  </StrictMode>,
);
