import { materials } from './materials';
import { scope } from './scope';
import { signed } from './signed';
import { validity } from './validity';

export const noticeRules = [scope, validity, signed, materials] as const;
