import { Checkbox, type CheckboxGroupProps, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../records/load-catalogue.tsx';

type Props = Omit<CheckboxGroupProps, 'children'> & { catalogue: Catalogue };

/** Selects the active services of an operator, grouped by place. */
export function ServicesField({ catalogue: { places, services }, ...props }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t('operators.offers')} description={t('operators.offersHint')} {...props}>
      <Stack gap="md" mt="xs">
        {places
          .filter(({ retiredAt }) => retiredAt === null)
          .map(({ id, name }) => (
            <Stack key={id} gap="xs">
              <Text fw={600} size="sm">
                {name}
              </Text>
              {services
                .filter(({ placeId, retiredAt }) => placeId === id && retiredAt === null)
                .map((service) => (
                  <Checkbox key={service.id} value={service.id} label={service.name} />
                ))}
            </Stack>
          ))}
      </Stack>
    </Checkbox.Group>
  );
}
