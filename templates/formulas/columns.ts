import type { LedgerKey } from '../../rules/ledgers';
import type { Regulation } from '../../rules/regulation/regulation';
import { CHECK_HEADING } from '../layout';
import { JUDGED, part } from './headings';
import { LONGEST } from './helper';
import { helpersOf } from './helpers';
import { advicePieces, clausePieces, defectPieces, type Piece } from './pieces';
import { tableRefs, type Refs } from './refs';
import { sharedColumns } from './shared';

/** A column by which a ledger sheet judges itself. */
export interface CheckColumn {
  readonly heading: string;
  /** The visible one is 核查; the others do its work. */
  readonly hidden: boolean;
  /** The formula of a row, without =. */
  readonly formula: (refs: Refs) => string;
}

/** What 核查 says of a record in which it finds nothing. */
export const CLEAN = '未发现问题';
/** LibreOffice's fill handle leaves hidden columns out, and a row without them would look as if nothing were wrong. */
const UNFILLED =
  '【填写缺陷】本行没有带上核查公式：选中上一行“备注”右边至本列的单元格和下面要填的行，按 Ctrl+D 向下填充；';
/** A formula of the user's own that fails makes every formula fail that looks at it. */
const BROKEN = '【填写缺陷】本行有公式的错误值，无法核查；';

/** The columns of a ledger that judge its rows, 核查 last; see {@link helpersOf} for those that others build on. */
export function checkColumns(ledger: LedgerKey, regulation: Regulation): readonly CheckColumn[] {
  let byLedger = made.get(regulation);
  if (byLedger === undefined) made.set(regulation, (byLedger = new Map<LedgerKey, readonly CheckColumn[]>()));
  let columns = byLedger.get(ledger);
  if (columns === undefined) byLedger.set(ledger, (columns = columnsOf(ledger, regulation)));
  return columns;
}

/** Made when first asked for: to read ledgers, or to open the pane, nobody needs them. */
const made = new WeakMap<Regulation, Map<LedgerKey, readonly CheckColumn[]>>();

function columnsOf(ledger: LedgerKey, regulation: Regulation): readonly CheckColumn[] {
  const clauses = columnsFor(ledger, clausePieces(ledger, regulation), '条款', '时限');
  const saidOf = (field: string) =>
    clauses.flatMap(({ heading, pieces }) =>
      pieces.some(({ pointsAt }) => pointsAt.includes(field)) ? [heading] : [],
    );
  const said = [
    ...clauses,
    ...columnsFor(ledger, defectPieces(ledger, saidOf), '填写', '日期'),
    ...columnsFor(ledger, advicePieces(ledger, regulation), '提示', '时限提示'),
  ];
  const helpers = [...helpersOf(ledger, regulation), ...sharedColumns(ledger).helpers];
  return [
    ...helpers.map((helper) => ({ ...helper, hidden: true })),
    ...said.map(({ heading, pieces }) => ({
      heading,
      hidden: true,
      formula: (refs: Refs) =>
        `IF(${refs.cell(JUDGED)},${pieces.map((piece) => piece.formula(refs)).join('&')},"")`,
    })),
    // Last, so that its words may run on over the empty cells beside the table.
    { heading: CHECK_HEADING, hidden: false, formula: (refs) => summary(said, refs) },
  ];
}
/** A column that holds the words of some pieces. */
interface Spoken {
  readonly heading: string;
  readonly pieces: readonly Piece[];
}

/** Pieces that ask the clock stand apart, because they are worked out again at every change of the workbook. */
function columnsFor(
  ledger: LedgerKey,
  pieces: readonly Piece[],
  timeless: string,
  timed: string,
): readonly Spoken[] {
  return [
    ...packed(
      ledger,
      timeless,
      pieces.filter(({ clock }) => !clock),
    ),
    ...packed(
      ledger,
      timed,
      pieces.filter(({ clock }) => clock),
    ),
  ];
}

/** As few columns as hold the pieces, each within what a cell takes. */
function packed(ledger: LedgerKey, name: string, pieces: readonly Piece[]): readonly Spoken[] {
  const columns: Piece[][] = [];
  let length = Infinity;
  for (const piece of pieces) {
    const size = piece.formula(tableRefs(ledger)).length + 1;
    if (length + size > LONGEST) {
      columns.push([]);
      length = 0;
    }
    columns.at(-1)?.push(piece);
    length += size;
  }
  return columns.map((members, index) => ({
    heading: part(`${name}${columns.length > 1 ? String(index + 1) : ''}`),
    pieces: members,
  }));
}

function summary(said: readonly Spoken[], refs: Refs): string {
  const cells = said.map(({ heading }) => refs.cell(heading));
  const lengths = cells.map((cell) => `LEN(${cell})`).join('+');
  const lines = `SUBSTITUTE(${cells.join('&')},"；【","；"&CHAR(10)&"【")`;
  const words = `IF(${refs.cell(JUDGED)},IF(${lengths}=0,"${CLEAN}",${lines}),"")`;
  return `IFERROR(IF(LEN(${refs.cell(JUDGED)})=0,"${UNFILLED}",${words}),"${BROKEN}")`;
}
