import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';

/** Why nothing came back. */
export type RequestError = { message: string | undefined };

/** Something a button does on the server: while it is under way, and what went wrong when nothing came back. */
export type MutationAction<Data, Variables> = {
  /** Null when nothing came back; what to say then is in `trouble`. */
  run(variables: Variables): Promise<Data | null>;
  busy: boolean;
  /** Null: none. Without a message: the service did not answer. */
  error: RequestError | null;
};

/** An act of the service, for a form or a button. Named refusals are part of its answer; everything else is trouble. */
export function useMutationAction<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): MutationAction<Data, Variables> {
  const [send] = useMutation(document);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);

  async function run(variables: Variables): Promise<Data | null> {
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
    }
  }

  return { run, busy, error };
}
