import { Box, Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert, SuccessAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { SetColorDocument } from '../gql/graphql.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { contrastWithWhite, MIN_CONTRAST } from './contrast.ts';

const DEFAULT_COLOR = '#0066cc';
const RATIO = new Intl.NumberFormat('it', { maximumFractionDigits: 1, roundingMode: 'floor' });

/** Colore: the colour of the headers, with its contrast to white text beside the field. */
export function ColorForm({ color, version }: { color: string | null; version: string }) {
  const { t } = useTranslation();
  const { run, busy, error } = useMutationAction(SetColorDocument);
  const [chosen, setChosen] = useState(color ?? DEFAULT_COLOR);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflictMessage, setConflictMessage] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const contrast = contrastWithWhite(chosen);
  const ratio = RATIO.format(contrast);

  async function save(input: string | null) {
    setSaved(false);
    setProblem(null);
    setConflictMessage(null);
    const result = (await run({ input: { color: input, version } }))?.setColor;
    if (result?.__typename === 'InvalidInput') setProblem(result.errors[0]?.message ?? result.message);
    if (result?.__typename === 'MunicipalityConflict') setConflictMessage(result.message);
    if (result?.__typename !== 'SetAppearanceSuccess') return;
    setChosen(result.municipality.color ?? DEFAULT_COLOR);
    setSaved(true);
  }

  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          type="color"
          label={t('municipality.color')}
          description={t('municipality.colorHint')}
          value={chosen}
          error={problem}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          miw={320}
        />
        <Box px="md" py={6} bg={chosen} c={contrast >= MIN_CONTRAST ? '#fff' : '#000'} component="output">
          {t(contrast >= MIN_CONTRAST ? 'municipality.contrastGood' : 'municipality.contrastLow', { ratio })}
        </Box>
      </Group>
      {error && <RequestErrorAlert message={error.message} />}
      {conflictMessage !== null && (
        <ErrorAlert>
          {conflictMessage} {t('municipality.colorNow', { color: color ?? DEFAULT_COLOR })}
        </ErrorAlert>
      )}
      {saved && <SuccessAlert>{t('municipality.appearanceSaved')}</SuccessAlert>}
      <Group>
        <Button variant="outline" loading={busy} onClick={() => void save(chosen)}>
          {t('municipality.colorSave')}
        </Button>
        {color !== null && (
          <Button variant="subtle" disabled={busy} onClick={() => void save(null)}>
            {t('municipality.colorDefault')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
