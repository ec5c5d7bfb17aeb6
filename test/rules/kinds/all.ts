import { answerKinds } from './answers';
import { askedKinds } from './asked';
import { authorityKinds } from './authority';
import { calledOffKinds } from './called-off';
import { denialKind } from './denials';
import { followUpKinds } from './follow-ups';
import type { Kind } from './kind';
import { movedKinds } from './moved';
import { noShowKinds } from './no-shows';
import { overtimeKinds } from './overtime';
import { promiseKinds } from './promises';
import { scopeKind } from './scope';
import { timeOffKinds } from './timeoff';
import { unknownYearKinds } from './unknown-years';

/** Kinds of wrong verdicts that are closed, by the number under which each was filed. Kind 18, words, has a test of its own. */
export const kinds: Readonly<Record<string, Kind>> = {
  ...calledOffKinds,
  ...movedKinds,
  ...followUpKinds,
  ...noShowKinds,
  ...answerKinds,
  ...askedKinds,
  ...promiseKinds,
  ...authorityKinds,
  ...overtimeKinds,
  ...timeOffKinds,
  ...unknownYearKinds,
  'kind 9': scopeKind,
  'kind 13': denialKind,
};
