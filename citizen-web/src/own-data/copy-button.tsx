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

/** Takes a copy of all that is on show, as a file that programs read too; the service notes that one was taken. */
export function CopyButton({ token, data: shown }: { token: string; data: object }) {
  const { t } = useTranslation();
  const [copy, { loading }] = useMutation(CopyOwnDataDocument, { fetchPolicy: 'no-cache' });
  const [said, setSaid] = useState<{ kind: 'success' | 'danger'; text: string } | null>(null);

  const press = async () => {
    if (loading) return;
    setSaid(null);
    try {
      const { data } = await copy({ variables: { input: { token } } });
      const answer = data?.copyOwnData;
      switch (answer?.__typename) {
        case 'CopyDataSuccess':
          downloadFile(toJsonText(shown), 'i-miei-dati.json', 'application/json');
          return setSaid({ kind: 'success', text: t('data.copied') });
        case 'LinkNotValid':
          return setSaid({ kind: 'danger', text: answer.message });
        default:
          answer satisfies undefined;
          return setSaid({ kind: 'danger', text: t('data.failText') });
      }
    } catch (error) {
      setSaid({ kind: 'danger', text: getRateLimitMessage(error) ?? t('data.failText') });
    }
  };
  return (
    <>
      <button type="button" className="btn btn-primary" aria-disabled={loading} onClick={() => void press()}>
        <Icon shape={lazyIconPaths.download} />
        {t('data.copy')}
      </button>
      {said && (
        <Alert kind={said.kind} role="alert">
          {said.text}
        </Alert>
      )}
    </>
  );
}
