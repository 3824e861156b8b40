import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../../web-client/src/download-file.ts';
import { phoneText } from '../../booking/phone-text.ts';
import { Icon } from '../../components/icon.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import {
  ExportInvitationsDocument,
  type ExportInvitationsQuery,
  type InvitationRecordFragment,
} from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';

const COLUMNS = [
  'surname',
  'name',
  'email',
  'phone',
  'reference',
  'language',
  'state',
  'sent',
  'opened',
  'number',
] as const;
const CSV = 'text/csv;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Downloads the invitations of a group as a CSV or Excel file. */
export function ExportInvitations({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const client = useApolloClient();
  const [busy, setBusy] = useState<'csv' | 'xlsx' | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  const toRow = (one: InvitationRecordFragment) => [
    one.surname,
    one.name,
    one.email,
    one.phone === null ? '' : phoneText(one.phone),
    one.reference,
    one.language,
    t(`invitations.state.${one.state}`),
    instantText(one.sentAt, zone),
    one.openedAt === null ? '' : instantText(one.openedAt, zone),
    one.bookingNumber === null ? '' : String(one.bookingNumber),
  ];

  async function save(kind: 'csv' | 'xlsx') {
    setHasFailed(false);
    setBusy(kind);
    try {
      const { toInvitationsCsv, toInvitationsXlsx } = await import('./invitation-files.ts');
      const rows = (await loadAll(client, batchId)).map(toRow);
      const headers = COLUMNS.map((column) => t(`invitations.column.${column}`));
      if (kind === 'csv') downloadFile(toInvitationsCsv(headers, rows), 'inviti.csv', CSV);
      else downloadFile(await toInvitationsXlsx(t('invitations.title'), headers, rows), 'inviti.xlsx', XLSX);
    } catch {
      setHasFailed(true);
    }
    setBusy(null);
  }

  return (
    <>
      <Group>
        {(['csv', 'xlsx'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<Icon name="download" />}
            loading={busy === kind}
            disabled={busy !== null}
            onClick={() => void save(kind)}
          >
            {t(`export.${kind}`)}
          </Button>
        ))}
      </Group>
      {hasFailed && <RequestErrorAlert message={t('export.failed')} />}
    </>
  );
}

async function loadAll(client: ApolloClient, batchId: string): Promise<InvitationRecordFragment[]> {
  const all: InvitationRecordFragment[] = [];
  let after: string | null = null;
  do {
    const variables: { batchId: string; after: string | null } = { batchId, after };
    const { data }: { data?: ExportInvitationsQuery | undefined } = await client.query({
      query: ExportInvitationsDocument,
      variables,
      fetchPolicy: 'no-cache',
    });
    if (data === undefined) throw new Error('the list returned no page');
    all.push(...data.invitations.nodes);
    after = data.invitations.endCursor;
  } while (after !== null);
  return all;
}
