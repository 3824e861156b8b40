import { useApolloClient } from '@apollo/client/react';
import { Button, FileInput, Group, Image, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert, SuccessAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { MeDocument, SetCrestDocument } from '../gql/graphql.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { readCrestFile } from './read-crest-file.ts';

type Props = { name: string; crestUrl: string | null; version: string };

/** What was asked for when a colleague had changed the crest: a file, or null to remove the crest. */
type Conflict = { message: string; image: string | null };

/** Stemma: shows the crest, and replaces or removes it at once. */
export function CrestForm({ name, crestUrl, version }: Props) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { run, busy, error } = useMutationAction(SetCrestDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [saved, setSaved] = useState(false);

  function clearMessages() {
    setSaved(false);
    setProblem(null);
    setConflict(null);
  }

  async function save(image: string | null) {
    clearMessages();
    const result = (await run({ input: { image, version } }))?.setCrest;
    if (result?.__typename === 'InvalidInput') setProblem(result.errors[0]?.message ?? result.message);
    if (result?.__typename === 'MunicipalityConflict') setConflict({ message: result.message, image });
    if (result?.__typename !== 'SetAppearanceSuccess') return;
    setSaved(true);
    await client.refetchQueries({ include: [MeDocument] });
  }

  async function choose(file: File | null) {
    if (file === null) return;
    clearMessages();
    const image = await readCrestFile(file).catch(() => null);
    if (image === null) setProblem(t('municipality.crestUnreadable'));
    else await save(image);
  }

  return (
    <Stack>
      {crestUrl === null ? (
        <Text size="sm">{t('municipality.crestNone')}</Text>
      ) : (
        <Image src={crestUrl} alt={t('municipality.crestOf', { name })} h={96} w="auto" fit="contain" mr="auto" />
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
      {conflict !== null && (
        <ErrorAlert>
          {conflict.message}
          <Button variant="outline" mt="sm" display="block" loading={busy} onClick={() => void save(conflict.image)}>
            {t(conflict.image === null ? 'municipality.crestRemoveAnyway' : 'municipality.crestUseMine')}
          </Button>
        </ErrorAlert>
      )}
      {saved && <SuccessAlert>{t('municipality.appearanceSaved')}</SuccessAlert>}
    </Stack>
  );
}
