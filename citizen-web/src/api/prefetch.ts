import { stepAt } from '../booking/journey/steps.ts';
import { PlacesDocument, ShellDocument } from '../gql/graphql.ts';
import { languageOf } from '../i18n/language.ts';

const asked = new Map<string, Promise<Response>>();

/** How a document is named by its hash, in the place of its text; null where it was not generated. */
export function byItsHash(document: object) {
  const id = (document as { __meta__?: { documentId?: string } }).__meta__?.documentId;
  return id === undefined ? null : { persistedQuery: { version: 1, sha256Hash: id.replace('sha256:', '') } };
}

/** Asks for what the first page shows while the app that shows it is still on its way. */
export function askFirst({ pathname, search }: Location): void {
  const language = languageOf(new URLSearchParams(search));
  ask('Shell', ShellDocument, language);
  if (stepAt(pathname) !== null) ask('Places', PlacesDocument, language);
}

/** Fetches what is asked; what was asked before the app was there is not asked again. */
export const fetchUnlessAsked: typeof fetch = (address, options) => {
  const early = asked.get(String(address));
  // An answer is read once, and whoever asks again wants to hear something new.
  asked.delete(String(address));
  return early ?? fetch(address, options);
};

function ask(operationName: string, document: object, language: string): void {
  const question = { operationName, variables: '{}', extensions: JSON.stringify(byItsHash(document)) };
  const parts = Object.entries(question).map(([part, value]) => `${part}=${encodeURIComponent(value)}`);
  const address = `/graphql?${parts.join('&')}`;
  const answer = fetch(address, {
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json,application/json;q=0.9',
      'accept-language': language,
    },
  });
  // Whoever takes the answer hears of the failure.
  answer.catch(() => undefined);
  asked.set(address, answer);
}
