import { useQuery } from '@apollo/client/react';
import { Suspense, type ReactNode } from 'react';
import { ShellDocument } from './gql/graphql.ts';
import { Footer } from './components/layout/footer.tsx';
import { Header } from './components/layout/header.tsx';
import { SkipLinks } from './components/layout/skip-links.tsx';
import { PageSkeleton } from './components/layout/page-skeleton.tsx';
import { PageErrorBoundary } from './components/errors/page-error-boundary.tsx';
import { ErrorPage } from './components/errors/error-page.tsx';
import { MunicipalityContext } from './municipality/municipality-context.ts';

/** The frame of every page: header, main, footer and MunicipalityContext. */
export function Shell({ children }: { children: ReactNode }) {
  const { data, error, loading, refetch } = useQuery(ShellDocument);
  const municipality = data?.municipality ?? null;
  return (
    <>
      <SkipLinks />
      <Header municipality={municipality} />
      <main id="main" className="container" tabIndex={-1}>
        <PageErrorBoundary>
          {municipality === null ? (
            error && !loading ? (
              <ErrorPage onRetry={() => void refetch().catch(() => undefined)} />
            ) : (
              <PageSkeleton />
            )
          ) : (
            <MunicipalityContext value={municipality}>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </MunicipalityContext>
          )}
        </PageErrorBoundary>
      </main>
      <Footer municipality={municipality} />
    </>
  );
}
