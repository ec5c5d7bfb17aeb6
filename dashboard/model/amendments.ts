import type { Finding } from '../../rules/findings';
import { amendmentText } from '../../rules/regulation/amendments';
import type { Assessed } from './assessed';

/** An office whose workbooks amend the regulation for its records. */
export interface AmendingOffice {
  /** The 部室; the file name where none is named. */
  readonly unit: string;
  readonly files: readonly string[];
  /** `答复时限自2026年5月1日起为30分钟（阳经开管发〔2026〕3号）` */
  readonly texts: readonly string[];
}

export function amendingOffices({ offices }: Pick<Assessed, 'offices'>): readonly AmendingOffice[] {
  return offices
    .filter(({ settings }) => settings.amendments.length > 0)
    .map(({ unit, files, settings }) => ({ unit, files, texts: settings.amendments.map(amendmentText) }));
}

/** What is wrong with the amendments of the workbooks: rows that say nothing readable, and what contradicts another workbook. */
export function amendmentProblems({ facts }: Pick<Assessed, 'facts'>): readonly Finding[] {
  return facts.findings.filter(
    ({ rule }) => rule === 'settings/amendment' || rule === 'settings/amendment-conflict',
  );
}

const PARAMETER = 'aside';

/** The offices whose amendments the address sets aside: `#aside=招商服务部&aside=…`. */
export function asideFromHash(hash: string): ReadonlySet<string> {
  return new Set(new URLSearchParams(hash.replace(/^#/, '')).getAll(PARAMETER));
}

/** The address's `#` part with these offices in it; all else there stays. */
export function hashWithAside(hash: string, units: ReadonlySet<string>): string {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  parameters.delete(PARAMETER);
  for (const unit of units) parameters.append(PARAMETER, unit);
  const text = parameters.toString();
  return text === '' ? '' : `#${text}`;
}
