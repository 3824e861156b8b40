import { readTrustedDocuments } from '../../api/src/guard/trusted-documents.ts';
import type { Caller } from './http.ts';

/** What the citizens' page asks for, as it asks. */
export type Question = { serviceId: number; from: string; to: string };
type Answer = { data: { availability: { days: { date: string; free: string[]; taken: string[] }[] } } };

const [hash, { text }] = [...readTrustedDocuments()].find(([, document]) =>
  /query Availability\b/.test(document.text),
)!;
const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };

function variables({ serviceId, from, to }: Question) {
  return { input: { serviceId: String(serviceId), from, to } };
}

/** The address of a question: everybody who asks the same asks for the same address. */
export function addressOf(question: Question): string {
  const asked = new URLSearchParams({
    extensions: JSON.stringify(extensions),
    variables: JSON.stringify(variables(question)),
  });
  return `/graphql?${asked}`;
}

/** The header with which a GET proves that no page of another site sent it. */
export const BY_GET = { 'apollo-require-preflight': '1' };

/** The body of the same question posted. */
export function postOf(question: Question): string {
  return JSON.stringify({ query: text, operationName: 'Availability', variables: variables(question) });
}

/** The free starts as the server tells them, in epoch milliseconds. */
export function freeOf(body: Buffer): number[] {
  const { data } = JSON.parse(body.toString()) as Answer;
  return data.availability.days.flatMap(({ free }) => free.map((start) => Date.parse(start)));
}

/** Asks what is free, as the citizens' page does. */
export async function askFree(caller: Caller, question: Question): Promise<number[]> {
  const { status, body } = await caller.ask('GET', addressOf(question), undefined, BY_GET);
  if (status !== 200) throw new Error(`${status} ${body.toString()}`);
  return freeOf(body);
}
