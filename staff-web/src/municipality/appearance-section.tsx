import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../components/section.tsx';
import { AppearanceDocument } from '../gql/graphql.ts';
import { ColorForm } from './color-form.tsx';
import { CrestForm } from './crest-form.tsx';

/** Stemma e colore: how the pages of the municipality look. */
export function AppearanceSection() {
  const { t } = useTranslation();
  const { data } = useQuery(AppearanceDocument, { fetchPolicy: 'cache-and-network' });
  if (data === undefined) return null;
  const { name, crestUrl, color, appearanceVersion } = data.municipalitySettings;
  return (
    <Section title={t('municipality.appearance')}>
      <Stack gap="xl">
        <CrestForm name={name} crestUrl={crestUrl} version={appearanceVersion} />
        <ColorForm color={color} version={appearanceVersion} />
      </Stack>
    </Section>
  );
}
