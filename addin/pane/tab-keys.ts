import type { ViewId } from '../session/view-request';

/** The tab to which a key leads from the chosen one (WAI-ARIA tabs pattern); null for any other key. */
export function viewForKey(
  views: readonly { readonly id: ViewId }[],
  chosen: ViewId,
  key: string,
): ViewId | null {
  const last = views.length - 1;
  const at = views.findIndex(({ id }) => id === chosen);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : (views[target]?.id ?? null);
}
