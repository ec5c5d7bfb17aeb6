import type { Area } from './area';

/** Excel.PageLayout: what was set of it, in its own words. */
export interface PageLayout {
  readonly settings?: ReadonlyMap<string, unknown>;
  readonly headersFooters?: ReadonlyMap<string, unknown>;
  readonly printArea?: readonly Area[];
  readonly titleRows?: Area;
  readonly titleColumns?: Area;
}
