import { type ApolloClient, CombinedGraphQLErrors, type ObservableQuery } from '@apollo/client';
import { toPersistedQueryExtensions } from '../../../../web-client/src/document-hash.ts';
import {
  ExtendHoldDocument,
  HoldTimeDocument,
  type HoldTimeInput,
  type HoldTimeMutation,
  ReleaseHoldDocument,
} from '../../gql/graphql.ts';
import { getHoldState, setHoldState } from './hold-state.ts';
import { forgetHoldToken, getHoldToken, keepHoldToken, readHoldToken } from './hold-token.ts';

/** The time that the citizen chose. */
export type Choice = Pick<HoldTimeInput, 'serviceId' | 'operatorId' | 'startsAt'>;

type Hold = Extract<HoldTimeMutation['holdTime'], { __typename: 'HoldTimeSuccess' }>['hold'];

let current: string | null = null;

/** Holds a time, unless this page already holds it. Without an answer of the API the citizen books without a hold. */
export async function holdChosenTime(client: ApolloClient, choice: Choice): Promise<void> {
  const key = JSON.stringify(choice);
  const { status } = getHoldState();
  if (current === key && status !== 'ended') {
    // The next step has an entry of its own in the history.
    if (status === 'held') keepHoldToken();
    return;
  }
  const isRenewal = current === key;
  current = key;
  if (!isRenewal) setHoldState({ status: 'pending' });
  const input = { ...choice, holdToken: getHoldToken() };
  const result = await requestHold(client, input).catch(() => null);
  // The citizen has gone back or chosen another time in between.
  if (current !== key) return;
  switch (result?.__typename) {
    case 'HoldTimeSuccess':
      return show(result.hold);
    case 'SlotTaken':
    case 'SlotNotOffered':
      client.cache.evict({ fieldName: 'availability' });
      return setHoldState({ status: 'lost' });
    default:
      return setHoldState({ status: 'none' });
  }
}

async function requestHold(client: ApolloClient, input: HoldTimeInput) {
  const send = (sent: HoldTimeInput) =>
    client.mutate({ mutation: HoldTimeDocument, variables: { input: sent }, fetchPolicy: 'no-cache' });
  const { data } = await send(input).catch(async (error: unknown) => {
    if (!CombinedGraphQLErrors.is(error)) throw error;
    if (!error.errors.some(({ extensions }) => extensions?.['code'] === 'CHALLENGE_REQUIRED')) throw error;
    const { solveChallenge } = await import('../../components/challenge/solve-challenge.ts');
    return send({ ...input, proof: await solveChallenge(client) });
  });
  return data?.holdTime;
}

/** Asks for ten minutes more. */
export async function extendChosenTime(client: ApolloClient): Promise<void> {
  const key = current;
  const input = { holdToken: getHoldToken() };
  const answer = await client
    .mutate({ mutation: ExtendHoldDocument, variables: { input }, fetchPolicy: 'no-cache' })
    .catch(() => null);
  if (current !== key || !answer) return;
  const result = answer.data?.extendHold;
  if (result?.__typename === 'ExtendHoldSuccess') return show(result.hold);
  if (result?.__typename === 'HoldEnded') setHoldState({ status: 'ended' });
}

function show({ heldUntil, secondsLeft, extendable }: Hold): void {
  keepHoldToken();
  setHoldState({ status: 'held', heldUntil, extendable, endsAt: Date.now() + secondsLeft * 1000 });
}

/** Frees the time, because the citizen goes back or leaves the form. */
export async function releaseChosenTime(client: ApolloClient): Promise<void> {
  const holdToken = readHoldToken();
  current = null;
  setHoldState({ status: 'none' });
  if (holdToken === null) return;
  forgetHoldToken();
  const release = client.mutate({
    mutation: ReleaseHoldDocument,
    variables: { input: { holdToken, leaving: false } },
    fetchPolicy: 'no-cache',
  });
  // The times that the page asked for meanwhile may still show this one as taken.
  await release.then(
    () => client.refetchQueries({ include: 'active', onQueryUpdated: isQueryOfTimes }),
    () => undefined,
  );
}

function isQueryOfTimes({ queryName }: ObservableQuery): boolean {
  return queryName === 'Availability';
}

/** Forgets the hold, which a booking has taken over. */
export function finishHold(): void {
  current = null;
  forgetHoldToken();
  setHoldState({ status: 'none' });
}

/** Lets the hold end soon, because the page is being left or reloaded. A reloaded page holds the time again. */
export function announceLeaving(): void {
  const holdToken = readHoldToken();
  if (getHoldState().status !== 'held' || holdToken === null) return;
  const body = {
    variables: { input: { holdToken, leaving: true } },
    extensions: toPersistedQueryExtensions(ReleaseHoldDocument),
  };
  navigator.sendBeacon('/graphql', new Blob([JSON.stringify(body)], { type: 'application/json' }));
}

/** Holds the time again on a page that the browser shows from its memory. */
export function resumeHold(client: ApolloClient): void {
  if (current === null || getHoldState().status !== 'held') return;
  const choice = JSON.parse(current) as Choice;
  current = null;
  void holdChosenTime(client, choice);
}
