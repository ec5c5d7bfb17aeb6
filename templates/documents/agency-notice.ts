import { ledgers, type NoticeRecord } from '../../rules/ledgers';
import type { Settings } from '../../rules/settings';
import { DOCUMENT_SHEET_PREFIX } from '../layout';
import { documentFileName } from '../write';
import type { Law } from './law';
import { across, facts, seals, signatures, table, together, type Paper, type PaperRow } from './paper';
import { DATE_BLANK, INDENT, keepingText, listed, materialLine, paperDay, SIGNED_BY_HAND } from './wording';

const FEWEST_MATERIAL_ROWS = 3;

/**
 * 《阳城县开发区代办受理通知书》 (A2(二)), to be signed by both sides when the materials are handed over (A1.3).
 * Dates of signing are left to the pen: who signs writes the day.
 */
export function agencyNotice(values: NoticeRecord, settings: Settings, law: Law): Paper {
  const id = values.id ?? '';
  const copies = settings.options.noticeCopies;
  return {
    title: law.regulation.forms.notice,
    number: `编号：${id}`,
    rows: [
      across('text', opening(values, law), 2),
      ...particulars(values, settings),
      across('heading', '一、交接材料清单'),
      ...materials(values),
      facts([['收存证照原件', values.originalsKept ?? '']]),
      across('heading', '二、双方确认'),
      ...statements(law).map((statement, index) => across('text', `${index + 1}．${statement}`)),
      ...together(
        across('heading', '三、签字'),
        ...signatures([`申请人（签字）：${SIGNED_BY_HAND}`], [`代办员（签字）：${SIGNED_BY_HAND}`]),
        seals('（申请人盖章处）', `（${values.unit ?? '受理部室'}盖章处）`),
        ...signatures([DATE_BLANK], [DATE_BLANK]),
      ),
      ...together(
        across('heading', '四、办结交接'),
        across('text', '办理结果和上列应退还的材料、证照原件已当面点清、移交。'),
        ...signatures(
          [`移交人（签字）：${SIGNED_BY_HAND}`, DATE_BLANK],
          [`领取人（签字）：${SIGNED_BY_HAND}`, DATE_BLANK],
        ),
        across('text', keepingText('通知书', '受理部室', copies)),
      ),
    ],
    gaps: gapsOf(values),
    sheet: `${DOCUMENT_SHEET_PREFIX}${id || '代办受理通知书'}`,
    fileName: documentFileName('代办受理通知书', id),
    copies,
  };
}

/** What the regulation, which the opening names, says about agency service, for the two sides to confirm. */
function statements({ article }: Law): readonly string[] {
  return [
    `本事项由申请人主动提出，自愿委托代办，授权范围和有效期限以上列为准。（${article('A1.3')}）`,
    `申请材料的真实性由申请人负责。（${article('A1.3')}）`,
    `代办服务无偿。除法律、法规明确规定必须由企业和群众交纳的费用外，一律免费。（${article('A1.1')}、${article('A2(一)')}）`,
    `代办员不得超出授权范围和有效期限使用申请人证件。（${article('A4(三)')}）`,
    `在承诺时间未能办结的，代办员及时向申请人说明原因。（${article('A2(一)')}）`,
  ];
}

function opening({ applicant, item }: NoticeRecord, { regulation }: Law): string {
  const what = item === null ? '代办的事项' : `代办的“${item}”`;
  return `${applicant ?? SIGNED_BY_HAND}：\n${INDENT}你（单位）申请${what}，经审查，材料规范齐全，按照《${regulation.titles.A}》（${regulation.paper}）予以受理。`;
}

function particulars(values: NoticeRecord, settings: Settings): readonly PaperRow[] {
  return [
    facts([
      ['受理日期', paperDay(values.acceptedOn)],
      ['承诺办结日期', paperDay(values.promisedOn)],
    ]),
    facts([
      ['申请人', values.applicant ?? ''],
      ['统一社会\n信用代码', values.creditCode ?? ''],
    ]),
    facts([
      ['联系人', values.contactName ?? ''],
      ['联系电话', values.contactPhone ?? ''],
    ]),
    facts([['代办事项', values.item ?? '']]),
    facts([['授权范围', values.scope ?? '']], 2),
    facts([['有效期限', validity(values)]]),
    facts([
      ['受理部室', values.unit ?? ''],
      ['代办员', values.agents ?? ''],
    ]),
    facts([
      ['代办员电话', values.agentPhone ?? ''],
      ['监督电话', settings.complaintPhone],
    ]),
  ];
}

function validity({ validFrom, validTo }: NoticeRecord): string {
  const blank = '　　　　年　　月　　日';
  return `自${paperDay(validFrom) || blank}起至${paperDay(validTo) || blank}止`;
}

function materials(values: NoticeRecord): readonly PaperRow[] {
  const lines = listed(values.materials).map(materialLine);
  return table(
    [
      { heading: '序号', span: 1, look: 'centre' },
      { heading: '材料名称', span: 6, look: 'item' },
      { heading: '原件/复印件', span: 2, look: 'centre' },
      { heading: '份数', span: 1, look: 'centre' },
      { heading: '退还', span: 2, look: 'centre' },
    ],
    lines.map(({ name, form, copies }, index) => [String(index + 1), name, form, copies, '□是　□否']),
    FEWEST_MATERIAL_ROWS,
  );
}

/** Signatures apart, what A1.3 and the ledger ask for. */
const NEEDED = [
  'id',
  'acceptedOn',
  'applicant',
  'contactName',
  'contactPhone',
  'item',
  'scope',
  'validFrom',
  'validTo',
  'materials',
  'promisedOn',
  'unit',
  'agents',
] as const satisfies readonly (keyof NoticeRecord)[];

function gapsOf(values: NoticeRecord): readonly string[] {
  return NEEDED.filter((key) => values[key] === null).map((key) => ledgers.notice.fields[key].heading);
}
