import { useApolloClient } from '@apollo/client/react';
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../../web-client/src/download-file.ts';
import { STATE_DISPLAY } from '../../booking/booking-state.ts';
import { phoneText } from '../../booking/phone-text.ts';
import { Icon } from '../../components/icon.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { FindBookingsInput } from '../../gql/graphql.ts';
import type { ExportedBooking } from './booking-files.ts';
import { type ExportedLine, loadAllBookings, MAX_EXPORTED_BOOKINGS } from './load-all-bookings.ts';

const COLUMNS = [
  'date',
  'from',
  'to',
  'number',
  'operator',
  'place',
  'service',
  'applicant',
  'phone',
  'email',
  'state',
  'source',
  'notes',
] as const;
const CSV = 'text/csv;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Progress = { kind: 'csv' | 'xlsx'; count: number };

/** Downloads all bookings of a search, cancelled ones included, as a CSV or Excel file. */
export function ExportBookings({ input }: { input: FindBookingsInput }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [perOperator, setPerOperator] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function toRow(line: ExportedLine): ExportedBooking {
    const { startsAt, endsAt, number, operatorName, phone } = line;
    const texts = [
      operatorName,
      line.placeName,
      line.serviceName,
      line.applicantName,
      phone === null ? '' : phoneText(phone),
      line.email ?? '',
      t(STATE_DISPLAY[line.status].label),
      t(`booking.source.${line.source}`),
      line.notes,
      ...(line.internalNote === null ? [] : [line.internalNote]),
    ];
    return { startsAt, endsAt, number, operatorName, texts };
  }

  async function save(kind: Progress['kind']) {
    setProblem(null);
    setProgress({ kind, count: 0 });
    try {
      const { toBookingsCsv, toBookingsXlsx } = await import('./booking-files.ts');
      const { lines, isComplete } = await loadAllBookings(client, input, (count) => setProgress({ kind, count }));
      const hasInternalNotes = lines.some(({ internalNote }) => internalNote !== null);
      const columns = [...COLUMNS, ...(hasInternalNotes ? (['internalNote'] as const) : [])];
      const headers = columns.map((column) => t(`export.column.${column}`));
      const rows = lines.map(toRow);
      const sheets = { name: t('search.title'), perOperator };
      if (kind === 'csv') downloadFile(toBookingsCsv(headers, rows), 'prenotazioni.csv', CSV);
      else downloadFile(await toBookingsXlsx(headers, rows, sheets), 'prenotazioni.xlsx', XLSX);
      if (!isComplete) setProblem(t('export.tooMany', { count: MAX_EXPORTED_BOOKINGS }));
    } catch {
      setProblem(t('export.failed'));
    }
    setProgress(null);
  }

  return (
    <>
      <Group>
        {(['csv', 'xlsx'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<Icon name="download" />}
            loading={progress?.kind === kind}
            disabled={progress !== null}
            onClick={() => void save(kind)}
          >
            {t(`export.${kind}`)}
          </Button>
        ))}
        <Checkbox
          label={t('export.perOperator')}
          checked={perOperator}
          onChange={({ currentTarget }) => setPerOperator(currentTarget.checked)}
        />
        <output>{progress !== null && <Text size="sm">{t('export.progress', { count: progress.count })}</Text>}</output>
      </Group>
      {problem !== null && <RequestErrorAlert message={problem} />}
    </>
  );
}
