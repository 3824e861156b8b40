import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './catalogue.module.css';

/** A record as a list shows it. */
export type ListedRecord = { id: string; to: string; name: string; about: ReactNode; retired: boolean };

/** A titled list of records, retired ones last. */
export function RecordList({ title, records }: { title: string; records: readonly ListedRecord[] }) {
  const { t } = useTranslation();
  const id = useId();
  const sorted = records.toSorted((a, b) => Number(a.retired) - Number(b.retired));
  return (
    <Card component="section" withBorder p="lg" aria-labelledby={id}>
      <Title order={2} size="h4" mb="xs" id={id}>
        {title}
      </Title>
      {records.length === 0 && <Text>{t('catalogue.none')}</Text>}
      <ul className={styles.list}>
        {sorted.map((record) => (
          <li key={record.id}>
            <Stack gap={2}>
              <Group gap="sm">
                <Anchor component={Link} to={record.to} fw={600}>
                  {record.name}
                </Anchor>
                {record.retired && (
                  <Badge variant="outline" color="#455b71" tt="none">
                    {t('catalogue.retired')}
                  </Badge>
                )}
              </Group>
              <Text size="sm">{record.about}</Text>
            </Stack>
          </li>
        ))}
      </ul>
    </Card>
  );
}
