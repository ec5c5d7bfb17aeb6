import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { defaultCalendar } from '../../rules/calendar';
import type { Finding } from '../../rules/findings';
import type { Regulation } from '../../rules/regulation/regulation';
import { dayOfMoment } from '../../rules/time/moment';
import { receiptFile } from '../../templates/masked-receipt';
import { createMemory } from '../../templates/memory';
import { asideFromHash, hashWithAside } from '../model/amendments';
import { chartDeclarations } from '../model/charts';
import { pageClock } from '../model/clock';
import { isRead, type FileItem } from '../model/file-list';
import { filterFromHash, hashWithFilter, onlyMonth, type FilterState } from '../model/filter-state';
import { Importing } from '../model/importing';
import { yearsText } from '../model/years-text';
import type { OpenedRows } from '../model/opened-rows';
import { OpenFiles } from '../model/open-files';
import { Renewing } from '../model/renewing';
import { createViews, type View } from '../model/view';
import { openInWorker, readInWorker } from '../reading/reader';
import { asksForSample, sampleFiles } from '../reading/sample';
import { renewInWorker, writeInWorker } from '../writing/writer';
import './amendment-list';
import './archive-dialog';
import './chart-card';
import './data-quality';
import { DropZone } from './drop-zone';
import './empty-state';
import './figure-row';
import './findings-table';
import './import-dialog';
import { LightElement } from './light-element';
import './notice-dialog';
import './page-filters';
import './page-header';
import type { HeaderActions } from './page-header';
import { pickFiles } from './pick-files';
import { PrintMode } from './print-mode';
import './reading-status';
import './renewal-list';
import './report-heading';
import './rows-dialog';
import { saveFile } from '../../templates/controls/save-file';
import './window-ledgers.css';

const shippedYears = yearsText(defaultCalendar().knownYears);

/** The page: owns what is loaded and what is looked at, and hands each part its share. */
@customElement('window-ledgers')
export class WindowLedgers extends LightElement {
  private readonly now = pageClock(location, new Date());
  private readonly openFiles: OpenFiles;
  private readonly importing: Importing;
  private readonly renewing: Renewing;
  private readonly viewOf = createViews();
  private readonly print = new PrintMode(this);
  private readonly dropZone = new DropZone(this, (files, origin) => this.openFiles.add(files, origin));
  @state() private accessor filter: FilterState = filterFromHash(location.hash);
  @state() private accessor namesHidden = false;
  @state() private accessor opened: OpenedRows | null = null;
  @state() private accessor noticesOpen = false;
  @state() private accessor archiveOpen = false;

  /** @param regulation as issued; workbooks may amend it for their records */
  constructor(private readonly regulation: Regulation) {
    super();
    const changed = (): void => {
      this.requestUpdate();
    };
    this.openFiles = new OpenFiles(readInWorker, { regulation, now: this.now }, changed);
    this.openFiles.setAmendmentsAside(asideFromHash(location.hash));
    const by = { regulation, today: dayOfMoment(this.now) };
    this.renewing = new Renewing((file, signal) => renewInWorker(file, by, signal), saveFile, changed);
    this.importing = new Importing(
      {
        open: openInWorker,
        write: writeInWorker,
        save: saveFile,
        take: (file, book) => {
          this.openFiles.addImported(file, book);
        },
      },
      createMemory(() => localStorage),
      by,
      changed,
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.onHashChange);
    if (asksForSample(location.hash)) this.trySample();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.onHashChange);
  }

  protected override render(): TemplateResult {
    const { openFiles } = this;
    const view = this.viewOf(openFiles.assessed.facts, this.filter, this.namesHidden);
    const loaded = openFiles.items.length > 0;
    return html`<page-header
        .paper=${this.regulation.paper}
        .now=${this.now}
        .loaded=${loaded}
        .read=${isRead(openFiles.items)}
        .namesHidden=${this.namesHidden}
        .actions=${this.actions}
      ></page-header>
      <input id="files" type="file" multiple hidden accept=".xlsx,.xlsm" @change=${this.onChosen} />
      <main>${loaded ? this.renderLoaded(view) : this.renderEmpty()}</main>
      ${this.dropZone.active ? html`<div class="drop-hint" aria-hidden="true">松开鼠标，读取台帐</div>` : nothing}
      <rows-dialog .opened=${this.opened} .masking=${view.masking} .dismiss=${this.dismiss}></rows-dialog>
      <archive-dialog
        .visible=${this.archiveOpen}
        .now=${this.now}
        .assessed=${openFiles.assessed}
        .month=${onlyMonth(this.filter)}
        .dismiss=${this.dismiss}
      ></archive-dialog>
      <import-dialog .importing=${this.importing} .state=${this.importing.state}></import-dialog>
      <notice-dialog
        .visible=${this.noticesOpen}
        .shippedYears=${shippedYears}
        .notices=${openFiles.notices}
        .add=${(text: string) => openFiles.addNotice(text)}
        .discard=${(year: number) => {
          openFiles.removeNotice(year);
        }}
        .dismiss=${this.dismiss}
      ></notice-dialog>`;
  }

  private renderEmpty(): TemplateResult {
    return html`<empty-state
      .regulation=${this.regulation}
      .chooseFiles=${this.actions.chooseFiles}
      .chooseFolder=${this.actions.chooseFolder}
      .importOld=${this.actions.importOld}
      .trySample=${this.trySample}
    ></empty-state>`;
  }

  private readonly trySample = (): void => {
    void this.openFiles.add(sampleFiles(), 'sample');
  };

  private renderLoaded(view: View): TemplateResult {
    const { openFiles } = this;
    const shown = isRead(openFiles.items);
    return html`<report-heading
        .filter=${this.filter}
        .paper=${this.regulation.paper}
        .now=${this.now}
        .masking=${view.masking}
      ></report-heading>
      <div class="page-tools">
        ${shown ? this.renderFilters(view) : nothing}
        <reading-status
          .items=${openFiles.items}
          .passedOver=${openFiles.passedOver}
          .importOld=${this.importOld}
          .cancel=${() => {
            openFiles.cancel();
          }}
        ></reading-status>
      </div>
      <renewal-list
        .items=${openFiles.items}
        .states=${this.renewing.states}
        .renew=${(item: FileItem) => void this.renewing.start(item)}
      ></renewal-list>
      ${shown ? this.renderAmendments() : nothing} ${shown ? this.renderMeasures(view) : nothing}
      <data-quality
        .items=${openFiles.items}
        .regulation=${this.regulation}
        .measures=${shown ? view.measures : null}
        .assessed=${openFiles.assessed}
        .open=${this.open}
        .importOld=${this.importOld}
        .discard=${(id: number) => {
          openFiles.remove(id);
        }}
        .discardAll=${() => {
          openFiles.removeAll();
        }}
      ></data-quality>`;
  }

  private renderAmendments(): TemplateResult {
    const { assessed, setAside } = this.openFiles;
    return html`<amendment-list
      .assessed=${assessed}
      .aside=${setAside}
      .change=${this.setAside}
    ></amendment-list>`;
  }

  private renderFilters({ options, masking }: View): TemplateResult {
    return html`<page-filters
      .now=${this.now}
      .filter=${this.filter}
      .options=${options}
      .nameText=${masking.name}
      .change=${this.setFilter}
    ></page-filters>`;
  }

  private renderMeasures({ measures, findings, masking, replyMinutes }: View): TemplateResult {
    return html`<figure-row
        .measures=${measures}
        .facts=${this.openFiles.assessed.facts}
        .open=${this.open}
      ></figure-row>
      <div class="charts">
        ${chartDeclarations.map(
          (declaration) =>
            html`<chart-card
              .declaration=${declaration}
              .measures=${measures}
              .facts=${this.openFiles.assessed.facts}
              .nameText=${masking.name}
              .replyMinutes=${replyMinutes}
              .open=${this.open}
            ></chart-card>`,
        )}
      </div>
      <findings-table
        .findings=${findings}
        .regulation=${this.regulation}
        .masking=${masking}
        .printing=${this.print.active}
        .saveReceipt=${(finding: Finding) => {
          const receipt = this.openFiles.assessed.receiptOf(finding);
          if (receipt !== null) saveFile(receiptFile(receipt, finding, masking.speak));
        }}
      ></findings-table>`;
  }

  private readonly actions: HeaderActions = {
    chooseFiles: () => {
      this.querySelector<HTMLInputElement>('#files')?.click();
    },
    chooseFolder: () => {
      pickFiles({ folder: true }, (files) => void this.openFiles.add(files, 'folder'));
    },
    openArchive: () => {
      this.archiveOpen = true;
    },
    importOld: () => {
      pickFiles({ accept: '.xlsx,.xlsm' }, ([file]) => {
        if (file !== undefined) this.importOld(file);
      });
    },
    openNotices: () => {
      this.noticesOpen = true;
    },
    hideNames: (hide) => {
      this.namesHidden = hide;
    },
    print: () => {
      globalThis.print();
    },
  };

  private readonly importOld = (file: File): void => {
    void this.importing.begin(file);
  };

  private readonly open = (opened: OpenedRows): void => {
    this.opened = opened;
  };

  private readonly dismiss = (): void => {
    this.opened = null;
    this.noticesOpen = false;
    this.archiveOpen = false;
  };

  private readonly setFilter = (filter: FilterState): void => {
    this.filter = filter;
    location.replace(hashWithFilter(location.hash, filter) || '#');
  };

  private readonly setAside = (units: ReadonlySet<string>): void => {
    this.openFiles.setAmendmentsAside(units);
    location.replace(hashWithAside(location.hash, units) || '#');
  };

  private readonly onHashChange = (): void => {
    const aside = asideFromHash(location.hash);
    if (hashWithAside('', aside) !== hashWithAside('', this.openFiles.setAside))
      this.openFiles.setAmendmentsAside(aside);
    const filter = filterFromHash(location.hash);
    if (JSON.stringify(filter) !== JSON.stringify(this.filter)) this.filter = filter;
  };

  private readonly onChosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])];
    // Emptied, so that choosing the same file again is a change again.
    target.value = '';
    void this.openFiles.add(files, 'file');
  };
}
