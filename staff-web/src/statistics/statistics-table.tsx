import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../web-client/src/download-file.ts';
import { Section } from '../components/section.tsx';
import {
  type Figure,
  FIGURES,
  figureText,
  type StatisticsTableRow,
  type SortOrder,
  sortRows,
  getVisibleFigures,
} from './statistics-rows.ts';
import { toStatisticsCsv } from './statistics-csv.ts';
import type { StatisticsView } from './statistics-view.ts';
import styles from './statistics.module.css';

type Props = { rows: readonly StatisticsTableRow[]; total: StatisticsTableRow; view: StatisticsView };

/** Sortable table of the statistics with a row of totals and a CSV download. */
export function StatisticsTable({ rows, total, view }: Props) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<SortOrder>(null);
  const headers = {
    name: t(`statistics.grouping.${view.by}`),
    ...(Object.fromEntries(FIGURES.map((figure) => [figure, t(`statistics.figure.${figure}`)])) as Record<
      Figure,
      string
    >),
  };
  const sortBy = (column: 'name' | Figure) =>
    setOrder({ column, descending: order?.column === column ? !order.descending : column !== 'name' });
  const shown = sortRows(rows, order);
  const columns = getVisibleFigures(rows);
  return (
    <Section title={t('statistics.table')}>
      <div className={styles.scroll}>
        <Table verticalSpacing="xs" horizontalSpacing={6} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {(['name', ...columns] as const).map((column) => (
                <ColumnHeader
                  key={column}
                  column={column}
                  title={headers[column]}
                  order={order}
                  onSort={() => sortBy(column)}
                />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row">{row.name}</Table.Th>
                {columns.map((figure) => (
                  <Table.Td key={figure}>{figureText(figure, row[figure]) ?? t('statistics.unknown')}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{total.name}</Table.Th>
              {columns.map((figure) => (
                <Table.Th key={figure}>{figureText(figure, total[figure]) ?? t('statistics.unknown')}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </div>
      <Group mt="md">
        <Button
          variant="outline"
          onClick={() =>
            downloadFile(
              toStatisticsCsv([...shown, total], headers),
              `numeri-${view.from}-${view.to}.csv`,
              'text/csv;charset=utf-8',
            )
          }
        >
          {t('statistics.csv')}
        </Button>
      </Group>
    </Section>
  );
}

type ColumnHeaderProps = { column: 'name' | Figure; title: string; order: SortOrder; onSort(): void };

function ColumnHeader({ column, title, order, onSort }: ColumnHeaderProps) {
  const ownOrder = order?.column === column ? order : null;
  const sort = ownOrder === null ? undefined : ownOrder.descending ? 'descending' : 'ascending';
  return (
    <Table.Th scope="col" aria-sort={sort}>
      <button type="button" className={styles.sortButton} onClick={onSort}>
        {title}
        <span aria-hidden="true">{sort === undefined ? '' : sort === 'descending' ? '\u00a0↓' : '\u00a0↑'}</span>
      </button>
    </Table.Th>
  );
}
