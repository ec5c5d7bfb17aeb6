import { checkOfficeHours } from '../../../rules/calendar';
import type { ClauseId } from '../../../rules/regulation/clauses';
import type { Settings } from '../../../rules/settings';
import { repeated } from './lists';

/** Something in the settings that contradicts itself or the regulation. */
export interface SettingsProblem {
  /** refused: not saved until it is put right. warned: saved, since the office may decide so, with the clause named. */
  readonly level: 'refused' | 'warned';
  /** Chinese: expected and found. */
  readonly message: string;
  /** The clauses it touches or that contradict each other. */
  readonly clauses: readonly ClauseId[];
}

/** All problems of settings as typed, block by block. */
export function settingsProblems(settings: Settings): readonly SettingsProblem[] {
  return [
    ...unitProblems(settings),
    ...staffProblems(settings),
    ...itemProblems(settings),
    ...hoursProblems(settings),
    ...optionProblems(settings),
  ];
}

export function isRefused(problems: readonly SettingsProblem[]): boolean {
  return problems.some(({ level }) => level === 'refused');
}

/** A problem that keeps the settings from being saved. */
export function refused(message: string, ...clauses: readonly ClauseId[]): SettingsProblem {
  return { level: 'refused', message, clauses };
}

function warned(message: string, ...clauses: readonly ClauseId[]): SettingsProblem {
  return { level: 'warned', message, clauses };
}

function unitProblems({ units }: Settings): readonly SettingsProblem[] {
  if (units.length === 0) return [refused('至少要有一个部室，第一个是本部室。', 'A3', 'B6')];
  return [
    ...units.flatMap(({ name }, index) =>
      name.trim() === '' ? [refused(`第${index + 1}个部室没有名称。`)] : [],
    ),
    ...repeated(units.map(({ name }) => name)).map((name) => refused(`部室“${name}”写了两次。`)),
    ...repeated(units.map(({ prefix }) => prefix)).map((prefix) =>
      refused(`编号前缀“${prefix}”用于两个部室，编号会分不清属于谁。`),
    ),
    ...units.flatMap(({ prefix }) =>
      /^[^\s\-—_/\\]*$/.test(prefix)
        ? []
        : [refused(`编号前缀“${prefix}”不能含空格、横线和斜线：编号用“-”分段。`)],
    ),
  ];
}

function staffProblems({ staff, units }: Settings): readonly SettingsProblem[] {
  const known = new Set(units.map(({ name }) => name));
  const problems = staff.flatMap(({ name, unit }, index): SettingsProblem[] => {
    const who = name.trim() === '' ? `第${index + 1}名人员` : `“${name}”`;
    return [
      ...(name.trim() === '' ? [refused(`${who}没有姓名。`)] : []),
      ...(/[、，,；;/\s]/.test(name.trim()) ? [refused(`${who}应是一个人：一行写一名人员。`)] : []),
      ...(known.has(unit)
        ? []
        : [
            refused(
              `${who}的部室${unit === '' ? '未选' : `“${unit}”不在部室名单中`}，人员应属于一个部室。`,
              'A1.2.1',
            ),
          ]),
    ];
  });
  const withoutHead = units.filter(({ name }) => {
    const members = staff.filter((member) => member.unit === name && member.active);
    return members.length > 0 && members.every(({ role }) => role !== '联络员');
  });
  return [
    ...problems,
    ...repeated(staff.map(({ name }) => name.trim())).map((name) =>
      refused(
        `人员“${name}”写了两次。同名的人请加以区别，如“${name}（招商）”；否则时长、调休会算到一起。`,
        'B3',
      ),
    ),
    ...withoutHead.map(({ name }) =>
      warned(`${name}没有在岗的联络员；原则上部室负责人为帮办代办联络员。`, 'A1.2.1'),
    ),
  ];
}

function itemProblems({ items }: Settings): readonly SettingsProblem[] {
  return [
    ...items.flatMap(({ name }, index) =>
      name.trim() === '' ? [refused(`第${index + 1}个事项没有名称。`)] : [],
    ),
    ...repeated(items.map(({ name }) => name.trim())).map((name) => refused(`事项“${name}”写了两次。`)),
    ...items.flatMap(({ name, promisedWorkdays }) =>
      promisedWorkdays === null || (Number.isInteger(promisedWorkdays) && promisedWorkdays > 0)
        ? []
        : [refused(`事项“${name}”的承诺工作日应是正整数，没有承诺可以不填。`, 'A2(一)')],
    ),
  ];
}

function hoursProblems({ hours }: Settings): readonly SettingsProblem[] {
  if (hours === null) {
    return [warned('办公时间尚未确认：延时服务的“规定下班时间”无从核对，相关结论列为“无法判定”。', 'B3')];
  }
  const untyped = hours.seasons.filter(({ morning, afternoon }) =>
    [morning.open, morning.close, afternoon.open, afternoon.close].some(Number.isNaN),
  );
  if (untyped.length > 0)
    return untyped.map(({ name }) => refused(`办公时间：“${name}”的上下班时间没有填全。`, 'B3'));
  return checkOfficeHours(hours).map(({ message }) => refused(`办公时间：${message}。`, 'B3'));
}

function optionProblems({ options, hours }: Settings): readonly SettingsProblem[] {
  const { replyClock, overtimeEarnsTimeOff, noticeCopies } = options;
  return [
    ...(replyClock === 'office' && hours === null
      ? [
          refused(
            '答复时限按办公时间计算，但办公时间没有填写，算不出来。请先填写办公时间，或改按时钟时间计算。',
            'B5(一)',
            'B3',
          ),
        ]
      : []),
    ...(replyClock === 'office'
      ? [warned('答复时限按办公时间计算比条文宽：条文没有说除去下班时间。', 'B5(一)')]
      : []),
    ...(overtimeEarnsTimeOff
      ? [
          warned(
            '延时服务计入调休，与条文不一致：条文只规定“提供预约服务的工作人员”可以调休。',
            'B3',
            'B1(二)',
          ),
        ]
      : []),
    ...(Number.isInteger(noticeCopies) && noticeCopies >= 1 && noticeCopies <= 9
      ? []
      : [refused('受理通知书份数应是1至9的整数。', 'A2(二)')]),
    ...(noticeCopies === 1
      ? [warned('受理通知书只打印1份：申请人与代办人员双方签字，宜各执一份。', 'A1.3')]
      : []),
  ];
}
