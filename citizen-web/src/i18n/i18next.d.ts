import type firstPage from './it/first-page.json';
import type nextPages from './it/next-pages.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof firstPage & typeof nextPages };
  }
}
