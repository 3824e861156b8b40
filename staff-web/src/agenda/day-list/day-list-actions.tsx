import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATES } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import { saveFile } from '../../components/download-file.ts';
import { Trouble } from '../../components/request-error-alert.tsx';
import type { DayListPart } from './day-list-rows.ts';
import type { Sheet } from './day-list-files.ts';

const HEADS = [
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

/** Prints the list of a day, or gives it as a file. */
export function DayListActs(props: { parts: DayListPart[] | undefined; date: string }) {
  const { parts, date } = props;
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const nothing = parts === undefined || parts.length === 0;
  const name = `elenco-${date}`;

  function sheets(): Sheet[] {
    const heads = HEADS.map((head) => t(`dayList.${head}`));
    return (parts ?? []).map(({ operator, rows }) => ({
      name: operator.name,
      heads,
      lines: rows.map((row) => [
        row.from,
        row.to,
        operator.name,
        String(row.number),
        row.applicantName,
        row.serviceName,
        t(STATES[row.state].label),
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
      const { csvOf, xlsxOf } = await import('./day-list-files.ts');
      if (kind === 'csv') saveFile(csvOf(sheets()), `${name}.csv`, CSV);
      else saveFile(await xlsxOf(sheets()), `${name}.xlsx`, XLSX);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <Group>
        <Button leftSection={<Icon name="print" />} disabled={nothing} onClick={() => globalThis.print()}>
          {t('dayList.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="download" />}
          disabled={nothing}
          onClick={() => void save('csv')}
        >
          {t('dayList.csv')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="download" />}
          disabled={nothing}
          onClick={() => void save('xlsx')}
        >
          {t('dayList.xlsx')}
        </Button>
      </Group>
      {failed && <Trouble message={t('dayList.notSaved')} />}
    </>
  );
}
