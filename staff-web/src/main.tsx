import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.layer.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createApiClient } from './api/api-client.ts';
import './theme/global.css';
import './theme/forced-colors.css';
import { shareStyleNonce, getStyleNonce } from './theme/style-nonce.ts';
import { readableColors, theme } from './theme/theme.ts';
import { AppRoutes } from './routes.tsx';
import { initI18n } from './i18n/init-i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root to draw in.');

shareStyleNonce();
await initI18n();

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readableColors}
      forceColorScheme="light"
      getStyleNonce={getStyleNonce}
    >
      <ApolloProvider client={createApiClient()}>
        <BrowserRouter basename="/staff">
          <AppRoutes />
        </BrowserRouter>
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
