import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isoMoment } from '../../rules/time/moment';
import { NOW } from './days';

const PROPERTIES = 'docProps/core.xml';

/**
 * A workbook with the sample's date instead of the time of writing, so that the same seed gives the same bytes.
 * @throws Error when it is no xlsx file
 */
export function stamped(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const properties = parts[PROPERTIES];
  if (properties === undefined) throw new Error(`Expected a workbook with ${PROPERTIES}, found none.`);
  const dated = strFromU8(properties).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${isoMoment(NOW)}:00Z`);
  // A zip holds local time without a zone: local noon is the same bytes everywhere.
  return zipSync({ ...parts, [PROPERTIES]: strToU8(dated) }, { mtime: new Date(2026, 10, 23, 12), level: 9 });
}
