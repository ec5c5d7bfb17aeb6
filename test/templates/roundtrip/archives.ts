import { defaultCalendar } from '../../../rules/calendar';
import { judge } from '../../../rules/judge';
import { allFacts, factsOfOffices } from '../../../rules/measures';
import type { Records } from '../../../rules/records';
import { moment } from '../../../rules/time/moment';
import { writeArchive } from '../../../templates/archive';
import { recordsOf } from '../../../templates/read';
import { settings } from '../write/examples';
import { yangcheng } from '../../../rules/regulation/regulation';

const UNIT = '招商服务部';
const now = moment(2026, 6, 1, 9);

/** An archive of any records, and these in its order: those from before the regulation stand first. */
export async function archiveOf(records: Records): Promise<{ bytes: Uint8Array; archived: Records }> {
  const judged = { unit: UNIT, records, settings, calendar: defaultCalendar(), regulation: yangcheng };
  const facts = factsOfOffices([{ ...judged, findings: judge({ ...judged, now }) }], now, yangcheng);
  const bytes = await writeArchive({
    unit: UNIT,
    office: settings.office,
    period: { kind: 'year', year: 2026 },
    phones: 'full',
    facts,
    staff: [],
    undated: [],
  });
  const all = allFacts(facts);
  const ordered = [...all.filter((fact) => !fact.judged), ...all.filter((fact) => fact.judged)];
  return { bytes, archived: recordsOf(ordered.map(({ entry }) => entry)) };
}
