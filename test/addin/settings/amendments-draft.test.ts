import { describe, expect, it } from 'vitest';
import {
  amendable,
  amendmentProblems,
  readAmendments,
  typedAmendments,
} from '../../../addin/views/settings/amendments-draft';
import type { Amendment } from '../../../rules/regulation/limits';
import { yangcheng } from '../../../rules/regulation/regulation';
import { amendmentsTable } from '../../../templates/layout';
import type { TypedAmendment } from '../../../templates/read';
import { on } from '../../rules/scenarios/when';
import { amendedLimits } from '../../rules/amendments/cases';

const right: TypedAmendment = {
  limit: '答复时限',
  value: '30',
  from: '2026-05-01',
  paper: '阳经开管发〔2026〕3号',
};
const said = (...rows: readonly TypedAmendment[]) =>
  amendmentProblems(rows, yangcheng).map(({ level, message }) => `${level} ${message}`);

describe('制度修订 as typed', () => {
  it('comes back as it was, whichever limit is amended', () => {
    const amendments = amendedLimits.map(({ amendment }) => amendment);
    expect(readAmendments(typedAmendments(amendments))).toEqual(
      amendments.flatMap((amendment): readonly Amendment[] =>
        amendment.limit === 'booking.slots'
          ? Object.entries(amendment.value).map(([slot, value]) => ({
              ...amendment,
              value: { [slot]: value },
            }))
          : [amendment],
      ),
    );
  });

  it('offers what the drop-down of the sheet offers, with the value as issued', () => {
    expect(amendable(yangcheng)).toContainEqual(['答复时限', '1小时']);
    expect(amendable(yangcheng)).toContainEqual(['下午时段', '下午15:00-17:00']);
    const choices = amendmentsTable.columns.flatMap((column) => ('choices' in column ? column.choices : []));
    expect(amendable(yangcheng).map(([title]) => title)).toEqual(choices);
  });

  it('is read in the ways in which people write it', () => {
    expect(said(right)).toEqual([]);
    expect(readAmendments([{ ...right, value: '30分钟', from: '2026年5月1日' }])).toEqual([
      { limit: 'reply.minutes', value: 30, from: on('2026-05-01'), paper: right.paper },
    ]);
  });

  it.each<[Partial<TypedAmendment>, string]>([
    [{ limit: '' }, '修订项目应为“'],
    [{ value: '' }, '新规定应填写1至44640的整数（分钟），实际为空'],
    [{ value: '半小时' }, '新规定应填写1至44640的整数（分钟），实际填写“半小时”'],
    [{ value: '-5' }, '新规定应填写1至44640的整数（分钟），实际填写“-5”'],
    [{ limit: '上午时段', value: '12:00-8:00' }, '新规定应填写起止时间，如8:30-11:30'],
    [{ from: '' }, '施行日期应填写日期，如2026-05-01，实际为空'],
    [{ from: '2026-02-30' }, '施行日期应填写日期，如2026-05-01，实际填写“2026-02-30”'],
    [{ paper: ' ' }, '文号应写明修订文件的文号，实际为空'],
  ])('refuses %o', (wrong, message) => {
    expect(said({ ...right, ...wrong })).toEqual([expect.stringContaining(`refused 第1条修订：${message}`)]);
  });

  it('refuses two values from one day, and limits that leave no day or overlap', () => {
    expect(said(right, { ...right, value: '45' })).toEqual([
      'refused 答复时限自2026-05-01起的修订写了两次，同一天只能有一个规定。',
    ]);
    expect(said({ ...right, limit: '最晚提前申请', value: '9' })).toEqual([
      expect.stringContaining('没有一天可以申请'),
    ]);
    expect(said({ ...right, limit: '上午时段', value: '9:00-16:00' })).toEqual([
      expect.stringContaining('上午应在下午之前结束'),
    ]);
  });
});
