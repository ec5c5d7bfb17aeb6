import { cellAddress, columnName } from '../../rules/address';
import {
  howOf,
  importedSheet,
  leftOutLines,
  reasonOf,
  titleOf,
  type SheetDraft,
  resultOf,
  offeredTo,
  unfilledFields,
  type OfferedField,
  type Question,
  targetOf,
} from '../import';
import { isFilled } from '../read';
import { maskPhones } from '../phones';
import type { Imported, ImportedFile, ImportedSheet } from './import-run';

/** Every sheet as an entry of a list in JSON. `file` is the path as given. */
export function importJson({ files }: Imported): string {
  return JSON.stringify(files.flatMap(jsonOfFile), null, 2);
}

function jsonOfFile({ path, sheets, written }: ImportedFile) {
  return sheets.map(({ sheet, questions }) => {
    const { ledger, headings } = sheet.mapping;
    const { entries, reckoned } = importedSheet(sheet);
    return {
      file: path,
      sheet: sheet.grid.name,
      place: sheet.place,
      ledger,
      why: sheet.why,
      headings,
      records: entries.length,
      columns: sheet.columns.map(({ column, text }) => jsonOfColumn(sheet, column, text)),
      values: sheet.mapping.constants,
      unfilled: unfilledFields(sheet),
      leftOut: leftOutOf(sheet),
      reckoned: reckoned.map(({ cell, field, by }) => ({ cell, field, by })),
      questions: questions.map(jsonOfQuestion),
      written,
    };
  });
}

function jsonOfColumn(sheet: SheetDraft, column: number, heading: string) {
  const field = sheet.mapping.targets[column] ?? null;
  const [offer] = field === null ? offeredTo(sheet, column) : [];
  return {
    column: columnName(column),
    heading,
    field,
    how: howOf(sheet, column),
    offered: offer?.target ?? null,
    reason: reasonOf(sheet, column),
  };
}

function jsonOfQuestion(question: Question) {
  switch (question.ask) {
    case 'ledger':
      return question;
    case 'year':
      return question;
    case 'column':
      return {
        ask: question.ask,
        column: question.heading,
        choices: question.choices.map(({ target, title, reason, sample }) => ({
          field: target,
          title,
          reason,
          sample: sample === null ? null : masked(sample),
        })),
      };
  }
}

function masked({ text, read, problem }: NonNullable<OfferedField['sample']>) {
  return { text: maskPhones(text), read: read === null ? null : maskPhones(read), problem };
}

/** Everything of a sheet that is not in a record, with its place and the reason; what it says is not repeated. */
function leftOutOf(sheet: SheetDraft): readonly { readonly cell: string; readonly reason: string }[] {
  const { leftOut, rows, columns, unread, titles } = importedSheet(sheet);
  if (leftOut !== null) return [{ cell: areaOf(sheet), reason: leftOut.reason }];
  return [
    ...titles.map(({ cell }) => ({ cell, reason: '标题行以上的文字' })),
    ...columns.map(({ cell, reason }) => ({ cell, reason })),
    ...rows.map(({ cell, reason }) => ({ cell, reason })),
    ...unread.map(({ cell, field, expected, actual }) => ({
      cell,
      reason: maskPhones(`${field}：应${expected}；实际${actual}`),
    })),
  ];
}

function areaOf({ grid: { rows } }: SheetDraft): string {
  const columns = rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (isFilled(cell) ? [at + 1] : [])));
  const [first, last] = [rows[0]?.row ?? 1, rows.at(-1)?.row ?? 1];
  const [left, right] = columns.reduce(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [columns[0] ?? 1, 1],
  );
  return `${cellAddress(first, left)}:${cellAddress(last, right)}`;
}

/** What was imported and what is asked, as text; in the end what the answers may say. */
export function importText({ files }: Imported): string {
  const asked = files.reduce(
    (sum, { sheets }) => sum + sheets.reduce((each, { questions }) => each + questions.length, 0),
    0,
  );
  const skeleton = files.flatMap(answersFor);
  return [
    ...files.flatMap(textOfFile),
    ...(asked === 0
      ? []
      : [
          '',
          `有${asked}个问题要您回答。把下面这样的回答存成文件，用 --map 给出；可以删去不需要的项：`,
          JSON.stringify(skeleton, null, 2),
        ]),
  ].join('\n');
}

function textOfFile({ path, sheets, written }: ImportedFile): readonly string[] {
  return [path, ...sheets.flatMap(textOfSheet), ...(written === null ? [] : [`  已另存为 ${written}`])];
}

function textOfSheet({ sheet, questions }: ImportedSheet): readonly string[] {
  const { ledger } = sheet.mapping;
  const result = resultOf([importedSheet(sheet)]);
  if (ledger === null) return [`  ${titleOf(sheet)}  没有导入：${sheet.why}`];
  const lines = (['rows', 'unread', 'reckoned'] as const).flatMap((kind) => leftOutLines(result, kind));
  const unfilled = unfilledFields(sheet);
  return [
    `  ${titleOf(sheet)} → ${sheet.forms[ledger]}（${sheet.why}），${result.entries.length}条记录`,
    ...sheet.columns.map(
      ({ column, text }) => `    ${columnName(column)} ${text} ${columnText(sheet, column)}`,
    ),
    ...Object.entries(sheet.mapping.constants).map(
      ([key, text]) => `    ${targetOf(ledger, key)?.title ?? key} 固定为“${text}”`,
    ),
    ...(unfilled.length === 0 ? [] : [`    没有列、也没有固定值的必填栏目：${unfilled.join('、')}`]),
    ...lines.map(({ place, text, reason }) => `    ${place} ${maskPhones(`${text}：${reason}`)}`),
    ...questions.map((question) => `    问：${questionText(question)}`),
  ];
}

function columnText(sheet: SheetDraft, column: number): string {
  const { ledger, targets } = sheet.mapping;
  const key = targets[column];
  const target = ledger === null || key === undefined ? null : targetOf(ledger, key);
  if (target === null) {
    const offered = offeredTo(sheet, column).map(choiceText).join('；');
    return offered === '' ? `没有导入：${reasonOf(sheet, column)}` : `没有导入，可以选定：${offered}`;
  }
  return `→ ${target.title}（${reasonOf(sheet, column)}）`;
}

function questionText(question: Question): string {
  switch (question.ask) {
    case 'ledger':
      return `作为哪一种台帐导入？${question.why}`;
    case 'year':
      return `${question.cells.slice(0, MOST_CELLS).join('、')}${question.cells.length > MOST_CELLS ? '等' : ''}共${question.cells.length}个日期是哪一年、哪一月的？`;
    case 'column':
      return `“${question.heading}”是哪一栏？${question.choices.map(choiceText).join('；')}`;
  }
}

function choiceText({ title, reason, sample }: OfferedField): string {
  const shown =
    sample === null
      ? ''
      : `，如“${sample.text}”${sample.problem === null ? `读作“${sample.read ?? ''}”` : `读不出（${sample.problem}）`}`;
  return `“${title}”（${reason}${maskPhones(shown)}）`;
}

const MOST_CELLS = 5;

/** What the answers to the questions of a file may look like: nothing asked is imported until the user says what. */
function answersFor({ draft, sheets }: ImportedFile): readonly object[] {
  return sheets.flatMap(({ sheet, questions }): readonly object[] => {
    if (questions.length === 0) return [];
    const columns = questions.flatMap((each) =>
      each.ask === 'column' ? [[each.heading, null] as const] : [],
    );
    return [
      {
        file: draft.file,
        sheet: titleOf(sheet),
        ...(questions.some(({ ask }) => ask === 'ledger') && { ledger: null }),
        ...(questions.some(({ ask }) => ask === 'year') && { year: YEAR_ASKED }),
        ...(columns.length > 0 && { columns: Object.fromEntries(columns) }),
      },
    ];
  });
}

/** Stands in the place of a year in the printed answers, and is refused as one. */
const YEAR_ASKED = '请填年份';
