import { all, at, empty, filled, hours, is, minus, more } from '../../../rules/conditions/build';
import { rulesByLedger as declared } from '../../../rules/checks/declared';
import { rule, type Rule } from '../../../rules/checks/rule';

type Declaration = Pick<Rule, 'id' | 'clauses' | 'title' | 'condition' | 'cases'>;
/** The compiler knows the ledgers that the product declares; this one is there only when the tests run. */
const visitRule = (declaration: Declaration): Rule => rule('visit' as 'booking', declaration as never);

/** Stands in the place of rules/checks/declared.ts. */
export const rulesByLedger = {
  ...declared,
  visit: [
    visitRule({
      id: 'visit/received',
      clauses: ['B4(四)'],
      title: '来访有人接待',
      condition: '接待人为空',
      cases: [
        {
          field: 'receivedBy',
          when: empty('receivedBy'),
          expected: '有人接待',
          actual: '没有记录到接待{visitor}的人',
        },
      ],
    }),
    visitRule({
      id: 'visit/reason',
      clauses: ['B5(一)'],
      title: '未接待的，说明原因',
      condition: '未接待，而未接待原因为空',
      cases: [
        {
          field: 'reason',
          when: all(is('outcome', '未接待'), empty('reason')),
          expected: '写明原因',
          actual: '没有写明',
        },
      ],
    }),
    visitRule({
      id: 'visit/length',
      clauses: ['B5(三)'],
      title: '来访不超过两小时',
      condition: '离开时间比来访时间晚两小时以上',
      cases: [
        {
          field: 'leftAt',
          when: all(filled('leftAt'), filled('cameAt'), more(minus(at('leftAt'), at('cameAt')), hours(2))),
          expected: '不超过两小时',
          actual: '{cameAt}来，{leftAt}离开',
        },
      ],
    }),
  ],
};
