import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.layer.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { apiClient } from './api/api-client.ts';
import './theme/global.css';
import { shareStyleNonce, styleNonce } from './theme/style-nonce.ts';
import { readableColours, theme } from './theme/theme.ts';
import { Pages } from './routes.tsx';
import { learnWords } from './i18n/init-i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root to draw in.');

shareStyleNonce();
await learnWords();

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColours}
      forceColorScheme="light"
      getStyleNonce={styleNonce}
    >
      <ApolloProvider client={apiClient()}>
        <BrowserRouter basename="/staff">
          <Pages />
        </BrowserRouter>
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
