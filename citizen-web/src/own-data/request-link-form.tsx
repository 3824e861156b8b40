import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestOwnDataDocument } from '../gql/graphql.ts';
import { Alert } from '../components/errors/alert.tsx';
import { getRateLimitMessage } from '../api/rate-limit-message.ts';
import { TextField } from '../components/form/text-field.tsx';

const FIELD_ID = 'own-data-email';

/** Requests the mail with the link. The response does not reveal whether data is stored for the address. */
export function RequestLinkForm() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [fieldError, setFieldError] = useState<string>();
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const [requestedFor, setRequestedFor] = useState<string | null>(null);
  const [requestLink, { loading }] = useMutation(RequestOwnDataDocument, { fetchPolicy: 'no-cache' });
  const messageRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errorMessage !== null || requestedFor !== null) messageRef.current?.focus();
  }, [errorMessage, requestedFor]);

  const showFieldError = (message: string) => {
    setFieldError(message);
    document.getElementById(FIELD_ID)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (loading) return;
    setErrorMessage(null);
    setFieldError(undefined);
    if (email.trim() === '') return showFieldError(t('data.needEmail'));
    try {
      const { data } = await requestLink({ variables: { input: { email } } });
      const result = data?.requestOwnData;
      switch (result?.__typename) {
        case 'RequestOwnDataSuccess':
          return setRequestedFor(result.email);
        case 'InvalidInput':
          return showFieldError(result.errors[0]?.message ?? t('data.needEmail'));
        default:
          result satisfies undefined;
          return setErrorMessage(t('data.failText'));
      }
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('data.failText'));
    }
  };
  if (requestedFor !== null)
    return (
      <Alert kind="success" title={t('data.askedTitle')} ref={messageRef}>
        <p>{t('data.askedText', { email: requestedFor })}</p>
        <p>{t('data.askedSpam')}</p>
      </Alert>
    );
  return (
    <form className="data-form" noValidate onSubmit={(event) => void submit(event)}>
      {errorMessage !== null && (
        <Alert kind="danger" role="alert" title={t('data.failTitle')} ref={messageRef}>
          <p>{errorMessage}</p>
        </Alert>
      )}
      <TextField
        id={FIELD_ID}
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        maxLength={254}
        label={t('data.email')}
        help={t('data.emailHelp')}
        error={fieldError}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <button type="submit" className="btn btn-primary" aria-disabled={loading}>
        {t(loading ? 'data.asking' : 'data.ask')}
      </button>
    </form>
  );
}
