import { describe, expect, it } from 'vitest';
import { noAnswers, settingsFromAnswers } from '../../../addin/views/first-run/answers';
import { isRefused, settingsProblems } from '../../../addin/views/settings/settings-problems';
import { openLedgerBook } from '../../../templates/read';
import { writeLedgerBook } from '../../../templates/write';
import { yangcheng } from '../../../rules/regulation/regulation';

const answers = {
  ...noAnswers,
  unit: ' 招商服务部 ',
  prefix: '招商',
  head: '王建国',
  staff: '李秀英、王建国，张三',
  redAgents: '李秀英',
  complaintPhone: '0356-4221234',
};

describe('settingsFromAnswers', () => {
  it('names everyone once, with the head as 联络员 and the red agents', () => {
    const { units, staff, hours } = settingsFromAnswers(answers);
    expect(units).toEqual([{ name: '招商服务部', prefix: '招商' }]);
    expect(staff.map(({ name, role, redAgent }) => [name, role, redAgent])).toEqual([
      ['王建国', '联络员', false],
      ['李秀英', '帮办代办人员', true],
      ['张三', '帮办代办人员', false],
    ]);
    expect(hours).toBeNull();
  });

  it('makes a workbook that says the same', async () => {
    const settings = settingsFromAnswers(answers);
    const book = await openLedgerBook(
      '台帐.xlsx',
      await writeLedgerBook({ regulation: yangcheng, settings }),
      yangcheng.forms,
    );
    expect(book.settings).toEqual(settings);
    expect(book.findings).toEqual([]);
  });

  it('is refused without a unit', () => {
    expect(isRefused(settingsProblems(settingsFromAnswers(noAnswers)))).toBe(true);
    expect(isRefused(settingsProblems(settingsFromAnswers(answers)))).toBe(false);
  });
});
