import { byLedger, ledgerKeys, type LedgerKey } from '../../rules/ledgers';
import { allFacts, changedFacts, measure, onlyJudged, type Fact, type Facts } from '../../rules/measures';
import { REVIEW_SHEET, STATISTICS_SHEET, WORKINGS_SHEET } from '../layout';
import { paperSheetName, addForm, type FormHead, type PlacedForm, periodTitle } from '../write';
import { Book } from '../sheet/book';
import { GAP } from '../sheet/page';
import { formRows, type FormRows } from './form-rows';
import { addReview } from './review-sheet';
import { fillStatistics, nowCell } from './statistics-sheet';
import { addWorkings } from './workings/sheet';

/** The records of one 部室 in a period, with what was judged about them. Plain data: it crosses a worker boundary as it is. */
export interface Archive extends Omit<FormHead, 'forms'> {
  /** As `select` gives them for the 部室 and the days of the period. */
  readonly facts: Facts;
  /** Who works in the 部室, by 设置: they stand in the table by person also without work. */
  readonly staff: readonly string[];
  /** The 编号 of the records of the 部室 that have no day, and so are in no period. */
  readonly undated: readonly string[];
}

export interface ArchiveOptions {
  /** For sheets put beside the ledgers themselves: named as papers, so that no record is read twice. */
  readonly beside?: boolean;
}

/**
 * Everything of a 部室 for a period in one workbook: 统计表, the six forms, 核查情况, and 逐条计算, which holds what 统计表
 * needs between the two. Figures are formulas, written with the results that {@link measure} gives.
 * @returns the bytes of an xlsx file; its forms are read back as the same records (masked phones excepted)
 * @throws RangeError when a record holds what no cell can hold
 */
export async function writeArchive(
  archive: Archive,
  { beside = false }: ArchiveOptions = {},
): Promise<Uint8Array> {
  const { unit, office, phones } = archive;
  const facts = withNotCountedFirst(archive.facts);
  const counted = onlyJudged(facts);
  const period = periodTitle(archive.period);
  const nameOf = (title: string) => (beside ? paperSheetName(title, archive.period) : title);
  const book = new Book();
  const sheet = book.addSheet(nameOf(STATISTICS_SHEET), { gridLines: false });
  const placed = ledgerKeys.map((ledger) =>
    addForm(
      book,
      { ...head(archive), ledger, entries: facts[ledger].map(({ entry }) => entry) },
      nameOf(facts.regulation.forms[ledger]),
    ),
  );
  const rows = rowsOf(placed, facts);
  const review = addReview(book, { name: nameOf(REVIEW_SHEET), unit, period, facts, placed, phones });
  const workings = addWorkings(book, {
    name: nameOf(WORKINGS_SHEET),
    header: [WORKINGS_SHEET, unit, period].join(GAP),
    facts: counted,
    rows,
    now: nowCell(sheet),
  });
  fillStatistics(sheet, {
    unit,
    office,
    period,
    facts: counted,
    measures: measure(counted),
    rows,
    workings,
    review,
    staff: archive.staff,
    notes: notesOf(archive),
  });
  return book.bytes();
}

function head({ unit, office, period, phones, facts }: Archive): FormHead {
  return { unit, office, period, phones, forms: facts.regulation.forms };
}

function rowsOf(placed: readonly PlacedForm[], facts: Facts): Readonly<Record<LedgerKey, FormRows>> {
  return byLedger((ledger) => {
    const form = placed.find((each) => each.form.ledger === ledger);
    if (form === undefined) throw new RangeError(`Expected a form of ${ledger}`);
    return formRows(form, facts[ledger].filter(isNotCounted).length);
  });
}

/** So that the counted records of a form are one range. */
function withNotCountedFirst(facts: Facts): Facts {
  const sorted = <F extends Fact>(list: readonly F[]): readonly F[] => [
    ...list.filter(isNotCounted),
    ...list.filter((fact) => !isNotCounted(fact)),
  ];
  return {
    ...facts,
    ...changedFacts(facts, sorted),
  };
}

function isNotCounted({ judged }: Fact): boolean {
  return !judged;
}

const NAMED = 10;

function notesOf({ facts, undated, phones }: Archive): readonly string[] {
  const before = allFacts(facts).filter(isNotCounted).length;
  const some = undated.slice(0, NAMED).join('、');
  return [
    '各数均为公式，取自本工作簿的表格和“逐条计算”，选中单元格可以看到；“—”表示没有可计的件数。',
    '本归档是台帐的副本，不作登记之用；台帐更正以后应重新归档。',
    ...(phones === 'masked' ? ['联系电话已隐去中间四位。'] : []),
    ...(before > 0 ? [`制度施行以前的${before}条记录列在各表最前面，不计入统计。`] : []),
    ...(undated.length > 0
      ? [
          `另有${undated.length}条记录没有日期，不属于任何期间，没有归档：${some}${undated.length > NAMED ? '等' : ''}。`,
        ]
      : []),
  ];
}
