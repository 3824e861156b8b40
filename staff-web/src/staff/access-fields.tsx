import { useQuery } from '@apollo/client/react';
import { Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PlacesAndOperatorsDocument, type PlacesAndOperatorsQuery, type StaffRole } from '../gql/graphql.ts';

/** Name and permissions of a member in a form. */
export type AccessValues = { name: string; role: StaffRole; placeIds: string[]; operatorId: string };

const roles = ['ADMIN', 'MANAGER', 'OPERATOR'] as const;

/** Inputs for name, role, places and operator. */
export function AccessFields<Values extends AccessValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const { data } = useQuery(PlacesAndOperatorsDocument);
  const places = data?.places ?? [];
  const administrator = form.values.role === 'ADMIN';
  return (
    <>
      <TextInput label={t('staff.name')} autoComplete="off" {...form.getInputProps('name')} />
      <Radio.Group label={t('staff.role')} {...form.getInputProps('role')}>
        <Stack gap="sm" mt="xs">
          {roles.map((role) => (
            <Radio key={role} value={role} label={t(`role.${role}`)} description={t(`staff.roleHint.${role}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {!administrator && (
        <Checkbox.Group
          label={t('staff.places')}
          description={t('staff.placesHint')}
          {...form.getInputProps('placeIds')}
        >
          <Stack gap="sm" mt="xs">
            {places.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <NativeSelect
        label={t('staff.operator')}
        description={t('staff.operatorHint')}
        data={[{ value: '', label: t('staff.operatorNone') }, ...toOperatorOptions(places)]}
        {...form.getInputProps('operatorId')}
      />
    </>
  );
}

function toOperatorOptions(places: PlacesAndOperatorsQuery['places']): { value: string; label: string }[] {
  const names = new Map(
    places.flatMap(({ services }) => services.flatMap(({ operators }) => operators.map(({ id, name }) => [id, name]))),
  );
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'it'));
}
