import { useQuery } from '@apollo/client/react';
import { Suspense, type ReactNode } from 'react';
import { ShellDocument } from './gql/graphql.ts';
import { Footer } from './look/footer.tsx';
import { Header } from './look/header.tsx';
import { SkipLinks } from './look/skip-links.tsx';
import { PageSkeleton } from './look/page-skeleton.tsx';
import { PageGuard } from './look/page-guard.tsx';
import { TroublePage } from './look/trouble.tsx';
import { MunicipalityContext } from './municipality.ts';

/** What every page stands in: header, main, footer, and the municipality they speak for. */
export function Shell({ children }: { children: ReactNode }) {
  const { data, error, loading, refetch } = useQuery(ShellDocument);
  const municipality = data?.municipality ?? null;
  return (
    <>
      <SkipLinks />
      <Header municipality={municipality} />
      <main id="main" className="container" tabIndex={-1}>
        <PageGuard>
          {municipality === null ? (
            error && !loading ? (
              <TroublePage onRetry={() => void refetch().catch(() => undefined)} />
            ) : (
              <PageSkeleton />
            )
          ) : (
            <MunicipalityContext value={municipality}>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </MunicipalityContext>
          )}
        </PageGuard>
      </main>
      <Footer municipality={municipality} />
    </>
  );
}
