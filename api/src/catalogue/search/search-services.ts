import MiniSearch from 'minisearch';
import { toStem, toWords } from './words.ts';

/** A service with the texts in which citizens search. */
export type SearchableService = { id: number; name: string; description: string | null; synonyms: readonly string[] };

/** A service that meets a need: the greater its score the better. */
export type ServiceMatch = { id: number; score: number };

/** Typing errors that a word may have: one in a word of four letters, two in one of seven. */
const FUZZY_SHARE = 0.25;
const MIN_FUZZY_LENGTH = 4;
/** Weaker matches, for example of one common word, would only hide the others. */
const MIN_SHARE_OF_BEST = 0.3;

/**
 * Returns the services that meet a need in a citizen's words, best first. Case, accents and typing errors do not
 * matter, beginnings of words count. All words are looked for; if no service has them all, those with the most.
 */
export function searchServices(services: readonly SearchableService[], need: string): ServiceMatch[] {
  const index = new MiniSearch<SearchableService & { words: string }>({
    fields: ['name', 'words', 'description'],
    tokenize: toWords,
    processTerm: toStem,
    searchOptions: {
      boost: { name: 4, words: 4, description: 1 },
      prefix: true,
      fuzzy: (term) => (term.length >= MIN_FUZZY_LENGTH ? FUZZY_SHARE : false),
      weights: { prefix: 0.7, fuzzy: 0.3 },
    },
  });
  index.addAll(services.map((service) => ({ ...service, words: service.synonyms.join('\n') })));
  const all = index.search(need, { combineWith: 'AND' });
  const found = all.length > 0 ? all : index.search(need);
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score >= best * MIN_SHARE_OF_BEST)
    .map(({ id, score }) => ({ id: id as number, score }));
}
