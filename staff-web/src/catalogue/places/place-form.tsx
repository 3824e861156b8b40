import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { createKey } from '../../../../web-client/src/idempotency-key.ts';
import {
  AddPlaceDocument,
  ChangePlaceDocument,
  type NoticeTiming,
  type PlaceKind,
  type PlaceRecordFragment,
} from '../../gql/graphql.ts';
import { showFieldErrors } from '../../mutations/show-field-errors.ts';
import { useVersionedForm } from '../../mutations/use-versioned-form.ts';
import { NumberField } from '../../components/fields/number-field.tsx';
import { NoticeFields, toNoticeValues } from '../records/notice-fields.tsx';
import { RecordForm } from '../records/record-form.tsx';

type Props = { place: PlaceRecordFragment | null; position: number; onSaved(name: string): void };

function toPlaceValues(place: PlaceRecordFragment | null, position: number) {
  return {
    kind: place?.kind ?? ('OFFICE' as PlaceKind),
    name: place?.name ?? '',
    address: place?.address ?? '',
    phone: place?.phone ?? '',
    email: place?.email ?? '',
    openingNote: place?.openingNote ?? '',
    directions: place?.directions ?? '',
    ...toNoticeValues(place),
    dayListHour: place?.dayListHour ?? ('' as number | string),
    position: place?.position ?? (position as number | string),
  };
}

/** Form that adds or changes a place. */
export function PlaceForm({ place, position, onSaved }: Props) {
  const { t } = useTranslation();
  const [idempotencyKey] = useState(createKey);
  const add = useMutationAction(AddPlaceDocument);
  const change = useMutationAction(ChangePlaceDocument);
  const form = useForm({
    initialValues: toPlaceValues(place, position),
    validate: {
      name: (name) => (name.trim() === '' ? t('catalogue.nameMissing') : null),
      address: (address) => (address.trim() === '' ? t('places.addressMissing') : null),
      position: (number) => (number === '' ? t('catalogue.numberMissing') : null),
    },
  });

  const { seen, conflictMessage, showConflict } = useVersionedForm(form, {
    record: place,
    toValues: (record) => toPlaceValues(record, position),
    formatValue: (path, value) => {
      if (path === 'kind') return t(`places.kindOf.${value as PlaceKind}`);
      return path.startsWith('notice') ? t(`notices.timing.${value as NoticeTiming}`) : undefined;
    },
  });

  async function send(values: typeof form.values) {
    const fields = {
      ...values,
      phone: values.phone || null,
      email: values.email || null,
      openingNote: values.openingNote || null,
      directions: values.directions || null,
      dayListHour: values.dayListHour === '' ? null : Number(values.dayListHour),
      position: Number(values.position),
    };
    const result =
      seen === null
        ? (await add.run({ input: { ...fields, idempotencyKey } }))?.addPlace
        : (await change.run({ input: { ...fields, placeId: seen.id, version: seen.version } }))?.changePlace;
    if (result?.__typename === 'InvalidInput') showFieldErrors(form, result);
    if (result?.__typename === 'PlaceConflict') showConflict(result.message, result.place);
    if (result?.__typename === 'PlaceSuccess') onSaved(result.place.name);
  }

  return (
    <RecordForm
      form={form}
      onSend={send}
      back="/uffici"
      busy={add.busy || change.busy}
      error={add.error ?? change.error}
      errorMessage={conflictMessage}
    >
      <TextInput label={t('catalogue.name')} autoComplete="off" {...form.getInputProps('name')} />
      <Radio.Group label={t('places.kind')} {...form.getInputProps('kind')}>
        <Stack gap="sm" mt="xs">
          {(['OFFICE', 'VENUE'] as const).map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`places.kindOf.${kind}`)}
              description={t(`places.kindHint.${kind}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput label={t('places.address')} autoComplete="off" {...form.getInputProps('address')} />
      <TextInput type="tel" label={t('places.phone')} autoComplete="off" {...form.getInputProps('phone')} />
      <TextInput type="email" label={t('places.email')} autoComplete="off" {...form.getInputProps('email')} />
      <Textarea
        label={t('places.openingNote')}
        description={t('places.openingNoteHint')}
        autosize
        {...form.getInputProps('openingNote')}
      />
      <Textarea
        label={t('places.directions')}
        description={t('places.directionsHint')}
        autosize
        minRows={2}
        {...form.getInputProps('directions')}
      />
      <NoticeFields hint={t('places.noticesHint')} getInputProps={form.getInputProps} />
      <NumberField
        label={t('places.dayListHour')}
        description={t('places.dayListHourHint')}
        maw={200}
        {...form.getInputProps('dayListHour')}
      />
      <NumberField
        label={t('catalogue.position')}
        description={t('catalogue.positionHint')}
        maw={200}
        {...form.getInputProps('position')}
      />
    </RecordForm>
  );
}
