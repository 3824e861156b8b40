import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATE_DISPLAY } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import { downloadFile } from '../../../../web-client/src/download-file.ts';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { OperatorList } from './day-list-rows.ts';
import type { Sheet } from './day-list-files.ts';

const COLUMNS = [
  'from',
  'to',
  'operator',
  'number',
  'applicant',
  'service',
  'state',
  'source',
  'phone',
  'email',
  'notes',
] as const;
const CSV = 'text/csv;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Prints the day list, or downloads it as a CSV or Excel file. */
export function DayListActions(props: { parts: OperatorList[] | undefined; date: string }) {
  const { parts, date } = props;
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const isEmpty = parts === undefined || parts.length === 0;
  const name = `elenco-${date}`;

  function sheets(): Sheet[] {
    const headers = COLUMNS.map((head) => t(`dayList.${head}`));
    return (parts ?? []).map(({ operator, rows }) => ({
      name: operator.name,
      headers,
      rows: rows.map((row) => [
        row.from,
        row.to,
        operator.name,
        String(row.number),
        row.applicantName,
        row.serviceName,
        t(STATE_DISPLAY[row.state].label),
        t(`booking.source.${row.source}`),
        row.phone,
        row.email,
        row.notes,
      ]),
    }));
  }

  async function save(kind: 'csv' | 'xlsx') {
    setFailed(false);
    try {
      const { toCsv, toXlsx } = await import('./day-list-files.ts');
      if (kind === 'csv') downloadFile(toCsv(sheets()), `${name}.csv`, CSV);
      else downloadFile(await toXlsx(sheets()), `${name}.xlsx`, XLSX);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <Group>
        <Button leftSection={<Icon name="print" />} disabled={isEmpty} onClick={() => globalThis.print()}>
          {t('dayList.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="download" />}
          disabled={isEmpty}
          onClick={() => void save('csv')}
        >
          {t('dayList.csv')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="download" />}
          disabled={isEmpty}
          onClick={() => void save('xlsx')}
        >
          {t('dayList.xlsx')}
        </Button>
      </Group>
      {failed && <RequestErrorAlert message={t('dayList.notSaved')} />}
    </>
  );
}
