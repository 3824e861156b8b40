const library = (names: string) => new RegExp(String.raw`node_modules/(${names})/`);
const own = (paths: string) => new RegExp(String.raw`src/(${paths})`);

/**
 * What the first page needs travels in few files, which compress better than many. The first asks the API and lets the
 * page be painted (src/main.ts); the libraries change less than our own code.
 */
export const firstPageChunks = [
  file('start', [
    own('first-pa|api/prefetch|document-hash|i18n/language|booking/journey/steps'),
    own(String.raw`gql/graphql\.ts\?(Shell|Places)`),
    /preload-helper/,
  ]),
  file('react', [library('react|react-dom|scheduler')]),
  file('libraries', [
    library('@apollo|@wry|graphql|optimism|rxjs|tslib|i18next|react-i18next|wouter|regexparam'),
    own('persisted-queries'),
  ]),
  file('ui', [
    own(
      'components/(contact|external|navigation|requirements|layout/(?!titled)|errors/(?!not-found)|form/(?!checkbox))',
    ),
    own('icons/(?!lazy)|i18n/(i18n|initial|use-localized|it/first-page)|municipality/'),
    own(String.raw`booking/(layout/step|journey/(selection-params|journey-context|details|dates)\.)`),
  ]),
];

function file(name: string, parts: readonly RegExp[]) {
  return {
    name,
    // Styles are put together elsewhere; what they leave behind in scripts belongs to nobody.
    test: (id: string) => !id.endsWith('.css') && parts.some((part) => part.test(id.replaceAll('\\', '/'))),
    includeDependenciesRecursively: false,
  };
}
