import { factsOfOffices } from '../../../rules/measures';
import type { Session } from '../../session/session';
import { planArchives, type ArchivePlan } from '../../../templates/archive';
import type { ExportChoice } from './export-choice';

/** How an archive of a period is called. */
export const archiveTitles: Readonly<Record<ExportChoice['period']['kind'], string>> = {
  month: '月度归档',
  quarter: '季度归档',
  year: '年度归档',
};

/** What is known once the workbook was swept. */
export type Swept = Pick<Session, 'records' | 'settings' | 'calendar' | 'regulation' | 'findings' | 'now'>;

/** The archives of the open workbook, one for each 部室 in it. A record without a 部室 belongs to the first of 设置. */
export function archivesIn(
  { records, settings, calendar, regulation, findings, now }: Swept,
  { period, phones }: Pick<ExportChoice, 'period' | 'phones'>,
): ArchivePlan {
  const unit = settings.units[0]?.name ?? null;
  const judged = (findings ?? []).map((finding) => (finding.unit === null ? { ...finding, unit } : finding));
  const facts = factsOfOffices(
    [{ unit, records, settings, calendar, regulation, findings: judged }],
    now,
    regulation,
  );
  const offices = [{ unit: unit ?? '', named: unit !== null, settings }];
  return planArchives({ offices, facts, period, phones });
}
