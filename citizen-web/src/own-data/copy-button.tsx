import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyOwnDataDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { Icon } from '../icons/icon.tsx';
import { laterShapes } from '../icons/lazy-paths.ts';
import { limitedWords } from '../api/rate-limit-message.ts';
import { copyText } from './copy-text.ts';

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
          saveJson(copyText(shown));
          return setSaid({ kind: 'success', text: t('data.copied') });
        case 'LinkNotValid':
          return setSaid({ kind: 'danger', text: answer.message });
        default:
          answer satisfies undefined;
          return setSaid({ kind: 'danger', text: t('data.failText') });
      }
    } catch (error) {
      setSaid({ kind: 'danger', text: limitedWords(error) ?? t('data.failText') });
    }
  };
  return (
    <>
      <button type="button" className="btn btn-primary" aria-disabled={loading} onClick={() => void press()}>
        <Icon shape={laterShapes.download} />
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

function saveJson(text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'i-miei-dati.json';
  link.click();
  URL.revokeObjectURL(address);
}
