import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { nextPosition } from './next-position.ts';
import type { ListNotice } from './list-header.tsx';
import { RecordPage } from './record-page.tsx';
import { useReturnToList } from './use-return-to-list.ts';
import { type Catalogue, LoadCatalogue } from './load-catalogue.tsx';

const LISTS = { places: '/uffici', services: '/servizi', operators: '/operatori' } as const;

type Kind = keyof typeof LISTS;

/** What a record page receives. `record` is null for a new record; `position` is its default position. */
export type RecordEditorContext<K extends Kind> = {
  record: Catalogue[K][number] | null;
  catalogue: Catalogue;
  position: number;
  goBack(to: ListNotice): void;
};

/** Loads the record of the URL for its page. Provides the title and the way back to the list. */
export function RecordEditor<K extends Kind>(props: { kind: K; children(framed: RecordEditorContext<K>): ReactNode }) {
  // TypeScript cannot resolve message keys for the type parameter K, so use the union.
  const kind: Kind = props.kind;
  const { t } = useTranslation();
  const { id } = useParams();
  const goBack = useReturnToList(LISTS[kind]);
  return (
    <LoadCatalogue>
      {(catalogue) => {
        const records: readonly Catalogue[K][number][] = catalogue[props.kind];
        const record = records.find((one) => one.id === id) ?? null;
        return (
          <RecordPage
            title={id === undefined ? t(`${kind}.add`) : record?.name}
            back={t(`${kind}.back`)}
            backTo={LISTS[kind]}
          >
            {props.children({ record, catalogue, position: nextPosition(records), goBack })}
          </RecordPage>
        );
      }}
    </LoadCatalogue>
  );
}
