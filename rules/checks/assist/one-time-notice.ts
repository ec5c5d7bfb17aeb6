import { all, any, at, empty, filled, more, not } from '../../conditions/build';
import { rule } from '../rule';
import { calledOff, finished, incomplete } from './terms';

const expected = '一次性告知缺少的材料以及补齐的途径或方法';
/** Nothing is left to tell once the case is closed. */
const remedy = {
  when: not(any(finished, calledOff)),
  say: '一次性告知申请人，并填写告知的内容和时间',
} as const;

export const assistOneTimeNotice = rule('assist', {
  id: 'assist/one-time-notice',
  clauses: ['A1.3'],
  title: '一次性告知缺少的材料和补齐途径',
  condition: '材料不齐全不规范，却没有缺少材料及补齐途径，没有一次性告知时间，或办结之后才告知',
  optional: ['finishedAt'],
  cases: [
    {
      field: 'missingMaterials',
      when: all(incomplete, empty('missingMaterials'), empty('oneTimeNoticeAt')),
      expected,
      actual: '材料不齐全不规范，没有记录到缺少材料及补齐途径、一次性告知时间',
      remedy,
    },
    {
      field: 'missingMaterials',
      when: all(incomplete, empty('missingMaterials')),
      expected,
      actual: '材料不齐全不规范，没有记录到缺少材料及补齐途径',
      remedy,
    },
    {
      field: 'oneTimeNoticeAt',
      when: all(incomplete, empty('oneTimeNoticeAt')),
      expected,
      actual: '材料不齐全不规范，没有记录到一次性告知时间',
      remedy,
    },
    {
      field: 'oneTimeNoticeAt',
      when: all(
        incomplete,
        filled('oneTimeNoticeAt'),
        filled('finishedAt'),
        more(at('oneTimeNoticeAt'), at('finishedAt')),
      ),
      expected: '在办理之前一次性告知缺少的材料以及补齐的途径或方法',
      actual: '{oneTimeNoticeAt}才告知，{finishedAt|short}已办结',
    },
  ],
});
