import { program } from './say.mjs';
import { runSuites, vitest } from './suites.mjs';

// npm run test:resilience: what is killed, cut, slow or full while citizens book, on real processes; takes minutes.
await program(() => runSuites({ 'api/resilience': vitest }));
