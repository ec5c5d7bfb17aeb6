import { writeFileSync } from 'node:fs';
import { yangcheng } from '../../rules/regulation/regulation';
import { catalogue } from './catalogue';

/** `npm run catalogue`: writes rules/CATALOGUE.md anew. test/catalogue/catalogue.test.ts fails when that is due. */
writeFileSync(new URL('../../rules/CATALOGUE.md', import.meta.url), catalogue(yangcheng));
