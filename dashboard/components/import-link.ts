import { html, nothing, type TemplateResult } from 'lit';
import type { FileItem } from '../model/file-list';

/** Offers the import of a file in which sheets were not recognised; nothing for any other. */
export function importLink(
  { file, importable }: FileItem,
  importOld: (file: File) => void,
): TemplateResult | typeof nothing {
  if (!importable) return nothing;
  return html`<button
    type="button"
    class="link"
    aria-label="导入旧台帐 ${file.name}"
    @click=${() => {
      importOld(file);
    }}
  >
    导入…
  </button>`;
}
