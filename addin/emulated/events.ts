import type { EventKey } from './batch/spec';
import { formatA1 } from './model/a1';
import { plainValue, valueType, type Value } from './model/cell';
import type { Change, Origin } from './model/changes';
import { EVENT, WORKBOOK } from './objects/events';

/** The category of events among the messages of the host. */
const CATEGORY = 65_536;

interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

interface Told {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** Tells the client of changes, of those it has handlers for. */
export class EventHub {
  /** False while the add-in has switched events off. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private waiting: Entry[] = [];

  constructor(private readonly send: (message: string) => void) {}

  /** How many handlers the client has registered and not removed. */
  get handlers(): number {
    return [...this.registered.values()].reduce((sum, count) => sum + count, 0);
  }

  register({ type, target }: EventKey): void {
    const key = `${type}|${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister({ type, target }: EventKey): void {
    const key = `${type}|${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Notes a change; it is sent by {@link flush}. */
  accept(change: Change, origin: Origin): void {
    if (!this.enabled) return;
    for (const { type, targets, args } of told(change, origin)) {
      for (const target of targets) {
        if (!this.wanted(type, target)) continue;
        const message = JSON.stringify(args);
        this.waiting.push({ messageCategory: CATEGORY, messageType: type, targetId: target, message });
      }
    }
  }

  /** Sends what was noted, in one message. */
  flush(): void {
    if (this.waiting.length === 0) return;
    const entries = this.waiting;
    this.waiting = [];
    this.send(JSON.stringify({ type: 3, message: { entries } }));
  }

  /** The two oldest events are registered inside the client only. */
  private wanted(type: number, target: string): boolean {
    const unasked = type === EVENT.selectionChanged || type === EVENT.settingsChanged;
    return unasked || this.registered.has(`${type}|${target}`);
  }
}

function told(change: Change, origin: Origin): readonly Told[] {
  const source = origin === 'colleague' ? 'Remote' : 'Local';
  if (change.kind === 'settings') return [{ type: EVENT.settingsChanged, targets: [''], args: {} }];
  const worksheetId = change.sheet;
  const targets = [worksheetId, WORKBOOK];
  switch (change.kind) {
    case 'cells':
      return cellsChanged(change, source, origin);
    case 'selected': {
      const address = formatA1(change.area);
      return [
        { type: EVENT.worksheetSelectionChanged, targets, args: { address, worksheetId } },
        { type: EVENT.selectionChanged, targets: [''], args: {} },
        ...change.tables.map(({ id, area }) => ({
          type: EVENT.tableSelectionChanged,
          targets: [id],
          args: { address: area ? formatA1(area) : '', worksheetId, tableId: id },
        })),
      ];
    }
    case 'format':
      return [{ type: EVENT.worksheetFormatChanged, targets, args: { ...placed(change), source } }];
    case 'sorted':
      return [{ type: EVENT.worksheetRowSorted, targets, args: { ...placed(change), source } }];
    case 'rowsHidden': {
      const changeType = change.hidden ? 'Hidden' : 'Unhidden';
      return [
        { type: EVENT.worksheetRowHiddenChanged, targets, args: { ...placed(change), changeType, source } },
      ];
    }
    case 'activated':
      return [{ type: EVENT.worksheetActivated, targets, args: { worksheetId } }];
    case 'deactivated':
      return [{ type: EVENT.worksheetDeactivated, targets, args: { worksheetId } }];
    case 'sheetAdded':
      return [{ type: EVENT.worksheetAdded, targets: [WORKBOOK], args: { source, worksheetId } }];
    case 'sheetDeleted':
      return [{ type: EVENT.worksheetDeleted, targets: [WORKBOOK], args: { source, worksheetId } }];
    case 'sheetRenamed': {
      const { before: nameBefore, after: nameAfter } = change;
      return [
        { type: EVENT.worksheetNameChanged, targets, args: { nameBefore, nameAfter, source, worksheetId } },
      ];
    }
    case 'protection': {
      const args = { isProtected: change.protected, source, worksheetId };
      return [{ type: EVENT.worksheetProtectionChanged, targets, args }];
    }
    case 'tableAdded':
    case 'tableDeleted': {
      const type = change.kind === 'tableAdded' ? EVENT.tableAdded : EVENT.tableDeleted;
      return [
        { type, targets, args: { source, tableId: change.table, tableName: change.name, worksheetId } },
      ];
    }
  }
}

function placed({ sheet, area }: Extract<Change, { readonly kind: 'format' | 'sorted' | 'rowsHidden' }>) {
  return { address: formatA1(area), worksheetId: sheet, referenceId: `${sheet}|${formatA1(area)}` };
}

function cellsChanged(
  { sheet, area, type, shift, tables, before, after }: Extract<Change, { readonly kind: 'cells' }>,
  source: string,
  origin: Origin,
): readonly Told[] {
  const address = formatA1(area);
  const args = {
    changeType: type,
    source,
    worksheetId: sheet,
    address,
    shiftDirection: shift,
    triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    referenceId: `${sheet}|${address}`,
    ...(before === undefined || after === undefined ? {} : detailsOf(before, after)),
  };
  return [
    { type: EVENT.worksheetChanged, targets: [sheet, WORKBOOK], args },
    ...tables.map((tableId) => ({
      type: EVENT.tableChanged,
      targets: [tableId, sheet, WORKBOOK],
      args: { ...args, tableId },
    })),
  ];
}

function detailsOf(before: Value, after: Value) {
  return {
    valueBefore: plainValue(before),
    valueAfter: plainValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}
