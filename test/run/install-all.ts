import { helpers, install } from './install';

/** `npm run test:install`: what the tests can use beside Node. What cannot be installed is named; its tests are skipped. */
const missing = install(helpers);
if (missing !== '') console.error(`Not installed, so the tests that need it are skipped: ${missing}`);
