import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { type PlaceRecordFragment, RetirePlaceDocument } from '../../gql/graphql.ts';
import type { ListNotice } from '../records/list-header.tsx';
import { PlaceForm } from './place-form.tsx';
import { RecordEditor } from '../records/record-editor.tsx';
import { RetireSection } from '../records/retire-section.tsx';
import { ReinstateSection } from '../records/reinstate-section.tsx';

/** Page of one place: form and retirement. */
export function PlacePage() {
  const { t } = useTranslation();
  return (
    <RecordEditor kind="places">
      {({ record: place, position, goBack }) => (
        <>
          <PlaceForm
            key={place?.id}
            place={place}
            position={position}
            onSaved={(name) => goBack({ done: t('catalogue.saved', { name }) })}
          />
          {place !== null && <RetirePlace place={place} goBack={goBack} />}
        </>
      )}
    </RecordEditor>
  );
}

function RetirePlace({
  place: { id, name, retiredAt },
  goBack,
}: {
  place: PlaceRecordFragment;
  goBack(to: ListNotice): void;
}) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(RetirePlaceDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const record = { kind: 'place', id } as const;

  async function retire() {
    const result = (await run({ placeId: id }))?.retirePlace;
    setErrorMessage(result === undefined || result.__typename === 'PlaceSuccess' ? null : result.message);
    if (result?.__typename === 'PlaceSuccess') goBack({ done: t('catalogue.retiredNow', { name }), retired: record });
  }

  if (retiredAt !== null) {
    return <ReinstateSection record={record} onDone={() => goBack({ done: t('catalogue.reinstated', { name }) })} />;
  }
  return (
    <RetireSection
      hint={t('places.retireHint')}
      busy={busy}
      error={error}
      errorMessage={errorMessage}
      onRetire={() => void retire()}
    />
  );
}
