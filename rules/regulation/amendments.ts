import { dateText, type Day } from '../time/day';
import { limitInfos, limitNames, limitText, type Amendment, type LimitName } from './limits';
import type { Regulation } from './regulation';

/**
 * What has been changed since the regulation was issued: `答复时限自2026年5月1日起为30分钟（阳经开管发〔2026〕3号）`.
 * @param limits those of which it is told; all where none are named
 */
export function amendmentTexts(
  regulation: Regulation,
  limits: readonly LimitName[] = limitNames,
): readonly string[] {
  return limits.flatMap((name) =>
    regulation.limits[name]
      .filter(({ paper }) => paper !== regulation.paper)
      .map(({ from, value, paper }) => changeText(name, from, value, paper)),
  );
}

/** One amendment as its office states it, in the same words. */
export function amendmentText({ limit, from, value, paper }: Amendment): string {
  return changeText(limit, from, value, paper);
}

function changeText(limit: LimitName, from: Day, value: Amendment['value'], paper: string): string {
  return `${limitInfos[limit].title}自${dateText(from)}起为${limitText(limit, value)}（${paper}）`;
}
