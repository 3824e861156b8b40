import { Button, Checkbox, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import styles from '../agenda.module.css';
import { matchesWords } from './matches-words.ts';

type Operator = { id: string; name: string };

/** Button with a list of the operators to show: filtered by name, several can be chosen. */
export function OperatorFilter(props: {
  operators: readonly Operator[];
  /** Ids of the chosen operators. Empty for all. */
  chosen: readonly string[];
  onChange(ids: string[]): void;
}) {
  const { operators, chosen, onChange } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const shown = operators.filter(({ name }) => matchesWords(name, text));
  const [only] = operators.filter(({ id }) => chosen.includes(id));
  const label =
    chosen.length === 0 || only === undefined
      ? t('agenda.everybody')
      : chosen.length === 1
        ? only.name
        : t('agenda.someOperators', { count: chosen.length, all: operators.length });
  return (
    <Popover position="bottom-end" shadow="md" withinPortal={false} trapFocus returnFocus onClose={() => setText('')}>
      <Popover.Target>
        <Button
          variant="default"
          px="sm"
          className={styles.operators}
          leftSection={<Icon name="people" />}
          aria-label={t('agenda.operatorsShown', { which: label })}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" w={280}>
          <TextInput
            data-autofocus
            aria-label={t('agenda.findOperator')}
            placeholder={t('agenda.findOperator')}
            leftSection={<Icon name="search" />}
            autoComplete="off"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button variant="subtle" size="compact-sm" disabled={chosen.length === 0} onClick={() => onChange([])}>
            {t('agenda.showEverybody')}
          </Button>
          <div className={styles.operatorList}>
            {shown.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={chosen.includes(id)}
                onChange={({ currentTarget }) =>
                  onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
            ))}
            {shown.length === 0 && <Text size="sm">{t('agenda.noOperatorFound')}</Text>}
          </div>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
