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

/** What is on the page of one record: null, a new one, which comes after all others unless its form says otherwise. */
export type RecordEditorContext<K extends Kind> = {
  record: Catalogue[K][number] | null;
  catalogue: Catalogue;
  position: number;
  goBack(to: ListNotice): void;
};

/** The frame of the page of a place, a service or an operator: its name from the catalogue, and the way back to its list. */
export function RecordEditor<K extends Kind>(props: { kind: K; children(framed: RecordEditorContext<K>): ReactNode }) {
  // Named as the kind it is rather than K: of a name that is still open the words cannot be looked up.
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
