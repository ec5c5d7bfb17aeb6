import { isoDay } from '../../../rules/time/day';
import {
  limitInfos,
  limitNames,
  limitText,
  SLOT_NAMES,
  type Amendment,
  type LimitName,
} from '../../../rules/regulation/limits';
import { amended, limitsByDay, type Regulation } from '../../../rules/regulation/regulation';
import { amendmentRows, amendmentsTable, slotTitle } from '../../../templates/layout';
import { amendmentFrom, type TypedAmendment } from '../../../templates/read';
import { repeated } from './lists';
import { refused, type SettingsProblem } from './settings-problems';

/** The amendments as rows of the block 制度修订, each of a slot one: what is typed stays as it is until it can be read. */
export function typedAmendments(amendments: readonly Amendment[]): readonly TypedAmendment[] {
  return amendments.flatMap((amendment) =>
    amendmentRows([amendment]).map(([limit, value, , paper]) => ({
      limit: String(limit),
      value: String(value),
      from: isoDay(amendment.from),
      paper: String(paper),
    })),
  );
}

/** The rows that can be read. */
export function readAmendments(rows: readonly TypedAmendment[]): readonly Amendment[] {
  return rows.map(amendmentFrom).flatMap((read) => ('faults' in read ? [] : [read]));
}

/** Why rows are refused: what cannot be read, what is said twice, and limits that contradict each other from a day on. */
export function amendmentProblems(
  rows: readonly TypedAmendment[],
  issued: Regulation,
): readonly SettingsProblem[] {
  const unread = rows.flatMap((row, index) => {
    const read = amendmentFrom(row);
    if (!('faults' in read)) return [];
    return read.faults.map(({ key, expected, typed }) => {
      const heading = amendmentsTable.columns.find((column) => column.key === key)?.heading ?? key;
      const actual = typed === '' ? '为空' : `填写“${typed}”`;
      return refused(`第${index + 1}条修订：${heading}应${expected}，实际${actual}。`);
    });
  });
  const twice = repeated(
    rows.flatMap((row) => {
      const read = amendmentFrom(row);
      return 'faults' in read ? [] : [`${row.limit}自${isoDay(read.from)}起`];
    }),
  ).map((what) => refused(`${what}的修订写了两次，同一天只能有一个规定。`));
  return [...unread, ...twice, ...contradictions(readAmendments(rows), issued)];
}

function contradictions(amendments: readonly Amendment[], issued: Regulation): readonly SettingsProblem[] {
  const limitsOf = limitsByDay(amended(issued, amendments));
  return [...new Set(amendments.map(({ from }) => from))].flatMap((from) => {
    const limits = limitsOf(from);
    const [first, last] = [limits['booking.leadFirst'], limits['booking.leadLast']];
    const { 上午: morning, 下午: afternoon } = limits['booking.slots'];
    return [
      ...(first > last
        ? [
            refused(
              `${isoDay(from)}起，${limitInfos['booking.leadFirst'].title}${first}个工作日多于${limitInfos['booking.leadLast'].title}${last}个工作日，没有一天可以申请。`,
              ...limitInfos['booking.leadLast'].clauses,
            ),
          ]
        : []),
      ...(morning.closes > afternoon.opens
        ? [
            refused(
              `${isoDay(from)}起，${limitText('booking.slots', limits['booking.slots'])}：上午应在下午之前结束。`,
              ...limitInfos['booking.slots'].clauses,
            ),
          ]
        : []),
    ];
  });
}

/** What may be amended, in the words of the block, each with what the regulation says of it as issued. */
export function amendable({ limits }: Regulation): readonly (readonly [title: string, asIssued: string])[] {
  return limitNames.flatMap((name) =>
    name === 'booking.slots'
      ? SLOT_NAMES.map((slot) => {
          const [{ value }] = limits['booking.slots'];
          return [slotTitle(slot), limitText(name, { [slot]: value[slot] })] as const;
        })
      : [[limitInfos[name].title, asIssuedText(limits, name)] as const],
  );
}

function asIssuedText(limits: Regulation['limits'], name: LimitName): string {
  const [{ value }] = limits[name];
  return limitText(name, value);
}
