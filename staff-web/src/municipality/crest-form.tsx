import { useApolloClient } from '@apollo/client/react';
import { Button, FileInput, Group, Image, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SuccessAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { MeDocument, SetCrestDocument } from '../gql/graphql.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { readCrestFile } from './read-crest-file.ts';

type Props = { name: string; crestUrl: string | null };

/** Stemma: shows the crest, and replaces or removes it at once. */
export function CrestForm({ name, crestUrl }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { run, busy, error } = useMutationAction(SetCrestDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);

  async function save(image: string | null) {
    setSaved(false);
    setProblem(null);
    const result = (await run({ input: { image } }))?.setCrest;
    if (result?.__typename === 'InvalidInput') setProblem(result.errors[0]?.message ?? result.message);
    if (result?.__typename !== 'SetAppearanceSuccess') return;
    setSaved(true);
    await client.refetchQueries({ include: [MeDocument] });
  }

  async function choose(file: File | null) {
    if (file === null) return;
    const image = await readCrestFile(file).catch(() => null);
    if (image === null) setProblem(t('municipality.crestUnreadable'));
    else await save(image);
  }

  return (
    <Stack>
      {crestUrl !== null && (
        <Image
          src={crestUrl}
          alt={t('municipality.crestOf', { name })}
          h={96}
          style={{ alignSelf: 'flex-start' }}
          w="auto"
          fit="contain"
        />
      )}
      <Group align="flex-end">
        <FileInput
          label={t('municipality.crest')}
          description={t('municipality.crestHint')}
          placeholder={t('municipality.crestChoose')}
          accept="image/svg+xml,image/png"
          value={null}
          error={problem}
          disabled={busy}
          onChange={(file) => void choose(file)}
          miw={320}
        />
        {crestUrl !== null && (
          <Button variant="outline" loading={busy} onClick={() => void save(null)}>
            {t('municipality.crestRemove')}
          </Button>
        )}
      </Group>
      {error && <RequestErrorAlert message={error.message} />}
      {saved && <SuccessAlert>{t('municipality.appearanceSaved')}</SuccessAlert>}
      {crestUrl === null && <Text size="sm">{t('municipality.crestNone')}</Text>}
    </Stack>
  );
}
