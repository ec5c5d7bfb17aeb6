import { agencyKinds } from './agency';
import { bookingKinds } from './bookings';
import { overtimeKinds } from './overtime';
import { scopeKind } from './scope';
import { denialKind } from './denials';
import { timeOffKinds } from './timeoff';
import type { Kind } from './kind';

/** By the number under which the kind of fault was filed (issue 9). */
export const kinds: Readonly<Record<string, Kind>> = {
  ...bookingKinds,
  ...agencyKinds,
  ...overtimeKinds,
  ...timeOffKinds,
  'kind 9': scopeKind,
  'kind 13': denialKind,
};
