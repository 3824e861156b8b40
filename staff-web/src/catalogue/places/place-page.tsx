import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../mutations/use-mutation-action.ts';
import { type PlaceRecordFragment, RetirePlaceDocument } from '../../gql/graphql.ts';
import type { Arrival } from '../records/list-header.tsx';
import { PlaceForm } from './place-form.tsx';
import { RecordFrame } from '../records/record-editor.tsx';
import { RetirePart } from '../records/retire-section.tsx';
import { RetiredPart } from '../records/reinstate-section.tsx';

/** One place: its fields, and its retiring. */
export function PlacePage() {
  const { t } = useTranslation();
  return (
    <RecordFrame kind="places">
      {({ record: place, position, goBack }) => (
        <>
          <PlaceForm
            key={place?.id}
            place={place}
            position={position}
            onSaved={(name) => goBack({ done: t('catalogue.saved', { name }) })}
          />
          {place !== null && <InUse place={place} goBack={goBack} />}
        </>
      )}
    </RecordFrame>
  );
}

function InUse({ place: { id, name, retiredAt }, goBack }: { place: PlaceRecordFragment; goBack(to: Arrival): void }) {
  const { t } = useTranslation();
  const { run, busy, trouble } = useAct(RetirePlaceDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const kept = { kind: 'place', id } as const;

  async function retire() {
    const result = (await run({ placeId: id }))?.retirePlace;
    setRefusal(result === undefined || result.__typename === 'PlaceSuccess' ? null : result.message);
    if (result?.__typename === 'PlaceSuccess') goBack({ done: t('catalogue.retiredNow', { name }), retired: kept });
  }

  if (retiredAt !== null) {
    return <RetiredPart kept={kept} onDone={() => goBack({ done: t('catalogue.reinstated', { name }) })} />;
  }
  return (
    <RetirePart
      hint={t('places.retireHint')}
      busy={busy}
      trouble={trouble}
      refusal={refusal}
      onRetire={() => void retire()}
    />
  );
}
