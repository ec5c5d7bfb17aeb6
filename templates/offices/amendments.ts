import { findingOnSheet, type Finding } from '../../rules/findings';
import { pushTo } from '../../rules/groups';
import { limitInfos, limitText, type Amendment } from '../../rules/regulation/limits';
import { SETTINGS_SHEET } from '../layout';
import type { Office } from './office';

/**
 * Where workbooks of several offices say something else of one amendment: of the same limit another value from the same day, or
 * another value or day by the same paper. The regulation is one for all of them, so one of the two is wrong.
 * @returns the findings of each later office
 */
export function amendmentConflicts(offices: readonly Office[]): ReadonlyMap<Office, readonly Finding[]> {
  const stated = offices.flatMap((office) =>
    office.settings.amendments.map((amendment) => ({ office, amendment })),
  );
  const found = new Map<Office, Finding[]>();
  stated.forEach(({ office, amendment }, index) => {
    const other = stated
      .slice(0, index)
      .find((each) => each.office !== office && contradict(each.amendment, amendment));
    if (other !== undefined) pushTo(found, office, conflict(office, amendment, other));
  });
  return found;
}

function contradict(a: Amendment, b: Amendment): boolean {
  if (a.limit !== b.limit || (a.from !== b.from && a.paper !== b.paper)) return false;
  return a.from !== b.from || JSON.stringify(a.value) !== JSON.stringify(b.value);
}

function conflict(
  { files, unit, named }: Office,
  amendment: Amendment,
  other: { readonly office: Office; readonly amendment: Amendment },
): Finding {
  const finding = findingOnSheet(
    { file: files.at(-1) ?? '', sheet: SETTINGS_SHEET, ledger: null },
    {
      rule: 'settings/amendment-conflict',
      level: 'defect',
      clauses: limitInfos[amendment.limit].clauses,
      says: {
        title: '制度修订',
        expected: '与“{office}”的工作簿一致：{limit}自{otherFrom}起为{otherValue}（{otherPaper}）',
        actual: '{limit}自{from}起为{value}（{paper}）',
        because: ['各部室的记录按各自工作簿中的修订判定，不采用的除外'],
        remedy: '对照修订文件更正“{sheet}”中的制度修订',
      },
      params: {
        office: { type: 'text', value: other.office.unit },
        sheet: { type: 'text', value: SETTINGS_SHEET },
        limit: { type: 'text', value: limitInfos[amendment.limit].title },
        ...paramsOf(amendment),
        otherFrom: { type: 'date', value: other.amendment.from },
        otherValue: { type: 'text', value: valueText(other.amendment) },
        otherPaper: { type: 'text', value: other.amendment.paper },
      },
    },
  );
  return named ? { ...finding, unit } : finding;
}

function paramsOf(amendment: Amendment) {
  return {
    from: { type: 'date', value: amendment.from },
    value: { type: 'text', value: valueText(amendment) },
    paper: { type: 'text', value: amendment.paper },
  } as const;
}

/** What a limit is by an amendment: `30分钟`. */
function valueText({ limit, value }: Amendment): string {
  return limitText(limit, value);
}
