import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { rememberFocus } from '../components/focus.ts';

/** A failed request. Without a message there was no response. */
export type RequestError = { message: string | undefined };

/** A mutation with its loading state and its last error. */
export type MutationAction<Data, Variables> = {
  /** Returns null if the request failed; see `error`. */
  run(variables: Variables): Promise<Data | null>;
  busy: boolean;
  /** Error of the last run. Null if there was none. */
  error: RequestError | null;
};

/**
 * Returns a mutation for a form or button. Failures of the result union are part of the data; all others are in
 * `error`.
 */
export function useMutationAction<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): MutationAction<Data, Variables> {
  const [send] = useMutation(document);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);

  async function run(variables: Variables): Promise<Data | null> {
    const restoreFocus = rememberFocus();
    setBusy(true);
    setError(null);
    try {
      const { data } = await (send as (options: { variables: Variables }) => Promise<{ data?: Data | null }>)({
        variables,
      });
      return data ?? null;
    } catch (error) {
      setError({ message: CombinedGraphQLErrors.is(error) ? error.errors[0]?.message : undefined });
      return null;
    } finally {
      setBusy(false);
      restoreFocus();
    }
  }

  return { run, busy, error };
}
