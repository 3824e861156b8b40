import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyOwnDataDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { Icon } from '../icons/icon.tsx';
import { lazyIconPaths } from '../icons/lazy-paths.ts';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { downloadFile } from '../../../web-client/src/download-file.ts';
import { toJsonText } from '../../../web-client/src/to-json-text.ts';

/** Downloads the citizen's data as a JSON file; the API records that a copy was taken. */
export function CopyButton({ token, data: shown }: { token: string; data: object }) {
  const { t } = useTranslation();
  const [copy, { loading }] = useMutation(CopyOwnDataDocument, { fetchPolicy: 'no-cache' });
  const [result, setResult] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);

  const download = async () => {
    if (loading) return;
    setResult(null);
    try {
      const { data } = await copy({ variables: { input: { token } } });
      const response = data?.copyOwnData;
      switch (response?.__typename) {
        case 'CopyDataSuccess':
          downloadFile(toJsonText(shown), 'i-miei-dati.json', 'application/json');
          return setResult({ kind: 'success', text: t('data.copied') });
        case 'LinkNotValid':
          return setResult({ kind: 'danger', text: response.message });
        default:
          response satisfies undefined;
          return setResult({ kind: 'danger', text: t('data.failText') });
      }
    } catch (error) {
      setResult({ kind: 'danger', text: getRateLimitMessage(error) ?? t('data.failText') });
    }
  };
  return (
    <>
      <button type="button" className="btn btn-primary" aria-disabled={loading} onClick={() => void download()}>
        <Icon shape={lazyIconPaths.download} />
        <span>{t('data.copy')}</span>
      </button>
      {result && (
        <Alert kind={result.kind} role="alert">
          {result.text}
        </Alert>
      )}
    </>
  );
}
