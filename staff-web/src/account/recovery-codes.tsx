import { Button, Code, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHeadingFocus } from '../components/use-heading-focus.ts';

/** Shows the recovery codes once, after the second factor is confirmed. The server stores only their hashes. */
export function RecoveryCodes({ codes, onSaved }: { codes: string[]; onSaved(): void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={3} size="h5" {...useHeadingFocus(true)}>
        {t('account.codesTitle')}
      </Title>
      <Text>{t('account.codes')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {codes.map((code) => (
          <li key={code}>
            <Code fz="md">{code}</Code>
          </li>
        ))}
      </SimpleGrid>
      <Group className="no-print">
        <Button variant="outline" onClick={() => globalThis.print()}>
          {t('account.print')}
        </Button>
        <Button onClick={onSaved}>{t('account.kept')}</Button>
      </Group>
    </Stack>
  );
}
