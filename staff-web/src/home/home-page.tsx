import { useQuery } from '@apollo/client/react';
import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceNamesDocument } from '../gql/graphql.ts';
import { Page } from '../look/page.tsx';
import { useSession } from '../session/session.ts';

/** Where a member of staff arrives: who they are here, and where they work. */
export function HomePage() {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Page title={t('home.title', { name: me.name })}>
      <Card withBorder maw={560} p="lg">
        <Stack gap="md">
          <Text>{t('home.signedIn', { email: me.email })}</Text>
          <Stack gap={4}>
            <Text fw={600}>{t('home.roleIs')}</Text>
            <Text>{t(`role.${me.role}`)}</Text>
          </Stack>
          <Stack gap={4}>
            <Text fw={600}>{t('home.places')}</Text>
            <Places />
          </Stack>
        </Stack>
      </Card>
    </Page>
  );
}

function Places() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data } = useQuery(PlaceNamesDocument, { skip: me.role === 'ADMIN' });
  if (me.role === 'ADMIN') return <Text>{t('home.everyPlace')}</Text>;
  if (me.placeIds.length === 0) return <Text>{t('home.noPlace')}</Text>;
  return (
    <Group gap="xs">
      {data?.places
        .filter(({ id }) => me.placeIds.includes(id))
        .map(({ id, name }) => (
          <Badge key={id} variant="light" size="lg" tt="none">
            {name}
          </Badge>
        ))}
    </Group>
  );
}
