import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../components/divided-list.module.css';
import type { WaitingPersonRecordFragment } from '../gql/graphql.ts';
import { PersonText } from './person-text.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

type Props = {
  people: readonly WaitingPersonRecordFragment[];
  onRemoved(message: string): void;
  /** Called when the list is no longer as it is shown. */
  onChanged(): void;
};

/** The people who wait for a service, with a button to take each off the list. */
export function WaitingPeople({ people, onRemoved, onChanged }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<{ person: WaitingPersonRecordFragment; count: number } | null>(null);
  const [opened, setOpened] = useState(false);
  if (people.length === 0) return <Text>{t('waitingList.nobody')}</Text>;
  return (
    <>
      <ol className={styles.list}>
        {people.map((one) => (
          <li key={one.id}>
            <Group justify="space-between" align="flex-start">
              <PersonText person={one} />
              <Button
                variant="subtle"
                aria-label={`${t('waitingList.remove')}: ${one.name} ${one.surname}`}
                onClick={() => {
                  setChosen((last) => ({ person: one, count: (last?.count ?? 0) + 1 }));
                  setOpened(true);
                }}
              >
                {t('waitingList.remove')}
              </Button>
            </Group>
          </li>
        ))}
      </ol>
      {chosen !== null && (
        <RemoveDialog
          key={chosen.count}
          person={chosen.person}
          opened={opened}
          onClose={() => setOpened(false)}
          onRemoved={onRemoved}
          onChanged={onChanged}
        />
      )}
    </>
  );
}
