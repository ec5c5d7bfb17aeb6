/** The host in manifest.xml of the repository: the development server. */
const DEVELOPMENT_HOST = 'https://localhost:3000';

/**
 * The manifest for an add-in that lies elsewhere.
 * @param manifest text of manifest.xml, for the development server
 * @param address where dist/ will lie, without a closing slash
 * @throws Error when the manifest does not name the development server
 */
export function manifestFor(manifest: string, address: string): string {
  // The comment above the root element speaks of the repository only.
  const body = manifest.slice(manifest.indexOf('<OfficeApp'));
  if (!body.includes(DEVELOPMENT_HOST)) {
    throw new Error(`manifest.xml: expected addresses at ${DEVELOPMENT_HOST}, found none.`);
  }
  const { origin } = new URL(address);
  const moved = body
    // An AppDomain is a host without a path: https://learn.microsoft.com/javascript/api/manifest/appdomain
    .replaceAll(`<AppDomain>${DEVELOPMENT_HOST}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(DEVELOPMENT_HOST, address);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${moved}`;
}
