const libraries = (names: string) => new RegExp(String.raw`node_modules/(${names})/`);
const sources = (paths: string) => new RegExp(String.raw`src/(${paths})`);

/**
 * Code-splitting groups of the first page: few files compress better than many. The group "start" sends the first
 * queries (src/main.ts); libraries are apart, because they change less often than our own code.
 */
export const firstPageChunks = [
  chunk('start', [
    sources('first-(page|paint)[.]|api/prefetch|document-hash|i18n/language|booking/journey/steps'),
    sources(String.raw`gql/graphql\.ts\?(Shell|Places)`),
    /preload-helper/,
  ]),
  chunk('react', [libraries('react|react-dom|scheduler')]),
  chunk('libraries', [
    libraries('@apollo|@wry|graphql|optimism|rxjs|tslib|i18next|react-i18next|wouter|regexparam'),
    sources('persisted-queries'),
  ]),
  chunk('ui', [
    sources(
      'components/(contact|external|italian|navigation|requirements|layout/(?!titled)|errors/(?!not-found)|form/(?!checkbox|text-area))',
    ),
    sources(
      'icons/(?!lazy)|i18n/(i18n|initial|use-localized|use-duration|it/first-page)|field-rules/write-duration|municipality/',
    ),
    sources('idempotency-key|components/applicant/applicant-values'),
    sources(String.raw`booking/(layout/step|journey/(selection-params|journey-context|details|dates)\.)`),
  ]),
  // Loads after the first page. In one file, because the first page lists the name of every later file.
  chunk('lazy', [
    sources(
      'icons/lazy|api/rate-limit|download-file|i18n/(use-)?dates|booking/(hold/(?!solve|challenge)|layout/selection|journey/server|time-step/first)',
    ),
  ]),
];

function chunk(name: string, patterns: readonly RegExp[]) {
  return {
    name,
    // CSS is one stylesheet; the empty script module that an imported stylesheet leaves belongs to no group.
    test: (id: string) => !id.endsWith('.css') && patterns.some((pattern) => pattern.test(id.replaceAll('\\', '/'))),
    includeDependenciesRecursively: false,
  };
}
