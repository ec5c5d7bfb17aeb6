import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where `office-addin-dev-certs` puts what it makes. */
const FOLDER = join(homedir(), '.office-addin-dev-certs');

/** The certificate of this machine's development server; undefined until `npm run start:excel` had it made. */
export function developmentCertificate(): { readonly cert: string; readonly key: string } | undefined {
  const [cert, key] = [join(FOLDER, 'localhost.crt'), join(FOLDER, 'localhost.key')];
  if (!existsSync(cert) || !existsSync(key)) return undefined;
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}
