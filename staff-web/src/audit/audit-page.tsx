import { useQuery } from '@apollo/client/react';
import { Button, Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  AuditNamesDocument,
  AuditTrailDocument,
  type AuditTrailQuery,
  type AuditTrailQueryVariables,
} from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditEntries } from './audit-entries.tsx';
import { type AuditView, parseAuditView, toAuditTrailInput, toAuditParams } from './audit-view.ts';
import { toRecordNames } from './record-names.ts';

/** Registro: the audit trail, newest entries first. */
export function AuditPage() {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [searchParams, setSearchParams] = useSearchParams();
  const view = parseAuditView(searchParams);
  const names = useQuery(AuditNamesDocument);
  const trail = useQuery(AuditTrailDocument, {
    variables: { input: toAuditTrailInput(view, zone) },
    fetchPolicy: 'cache-and-network',
  });
  const page = (trail.data ?? trail.previousData)?.auditTrail;
  const failed = (trail.error ?? names.error) && !trail.loading && !names.loading;

  return (
    <Page title={t('audit.title')}>
      <Stack gap="lg">
        <AuditFilters
          view={view}
          staff={names.data?.staffMembers ?? []}
          onChange={(change: Partial<AuditView>) =>
            setSearchParams(toAuditParams({ ...view, ...change }), { replace: true, preventScrollReset: true })
          }
        />
        {failed && (
          <RequestErrorAlert
            onRetry={() => void Promise.all([trail.refetch(), names.refetch()]).catch(() => undefined)}
          />
        )}
        {page === undefined || names.data === undefined ? (
          !failed && <Loader />
        ) : page.nodes.length === 0 ? (
          <output>{t('audit.none')}</output>
        ) : (
          <>
            <AuditEntries entries={page.nodes} names={toRecordNames(names.data)} />
            {page.endCursor !== null && <More after={page.endCursor} fetchMore={trail.fetchMore} />}
          </>
        )}
      </Stack>
    </Page>
  );
}

type FetchMore = useQuery.Result<AuditTrailQuery, AuditTrailQueryVariables>['fetchMore'];

function appendPage(
  before: AuditTrailQuery,
  { fetchMoreResult }: { fetchMoreResult: AuditTrailQuery },
): AuditTrailQuery {
  const { nodes, ...rest } = fetchMoreResult.auditTrail;
  return { ...before, auditTrail: { ...rest, nodes: [...before.auditTrail.nodes, ...nodes] } };
}

function More({ after, fetchMore }: { after: string; fetchMore: FetchMore }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      variant="outline"
      loading={busy}
      style={{ alignSelf: 'flex-start' }}
      onClick={() => {
        setBusy(true);
        void fetchMore({ variables: { after }, updateQuery: appendPage }).finally(() => setBusy(false));
      }}
    >
      {t('audit.more')}
    </Button>
  );
}
