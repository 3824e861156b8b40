import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../components/download-file.ts';
import { Section } from '../components/section.tsx';
import {
  type Figure,
  figures,
  figureText,
  type NumberLine,
  type Order,
  ordered,
  shownFigures,
} from './statistics-rows.ts';
import { numbersCsv } from './statistics-csv.ts';
import type { NumbersView } from './statistics-view.ts';
import styles from './statistics.module.css';

/** The numbers line by line, to be read, ordered and taken along. */
export function NumbersTable({ lines, view }: { lines: readonly NumberLine[]; view: NumbersView }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order>(null);
  const heads = {
    name: t(`numbers.grouping.${view.by}`),
    ...(Object.fromEntries(figures.map((figure) => [figure, t(`numbers.figure.${figure}`)])) as Record<Figure, string>),
  };
  const turn = (column: 'name' | Figure) =>
    setOrder({ column, descending: order?.column === column ? !order.descending : column !== 'name' });
  const shown = ordered(lines, order);
  const columns = shownFigures(lines);
  return (
    <Section title={t('numbers.table')}>
      <div className={styles.scroll}>
        <Table verticalSpacing="xs" horizontalSpacing={6} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {(['name', ...columns] as const).map((column) => (
                <Head key={column} column={column} title={heads[column]} order={order} onTurn={() => turn(column)} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Th scope="row">{line.name}</Table.Th>
                {columns.map((figure) => (
                  <Table.Td key={figure}>{figureText(figure, line[figure]) ?? t('numbers.unknown')}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group mt="md">
        <Button
          variant="outline"
          onClick={() =>
            saveFile(numbersCsv(shown, heads), `numeri-${view.from}-${view.to}.csv`, 'text/csv;charset=utf-8')
          }
        >
          {t('numbers.csv')}
        </Button>
      </Group>
    </Section>
  );
}

type HeadProps = { column: 'name' | Figure; title: string; order: Order; onTurn(): void };

function Head({ column, title, order, onTurn }: HeadProps) {
  const turned = order?.column === column ? order : null;
  const sort = turned === null ? undefined : turned.descending ? 'descending' : 'ascending';
  return (
    <Table.Th scope="col" aria-sort={sort}>
      <button type="button" className={styles.turn} onClick={onTurn}>
        {title}
        <span aria-hidden="true">{sort === undefined ? '' : sort === 'descending' ? '\u00a0↓' : '\u00a0↑'}</span>
      </button>
    </Table.Th>
  );
}
