import { ledgers, type AssistRecord, type BookingRecord } from '../../rules/ledgers';
import type { Settings } from '../../rules/settings';
import { timeText } from '../../rules/time/moment';
import { weekdayText } from '../../rules/time/day';
import { DOCUMENT_SHEET_PREFIX } from '../layout';
import { documentFileName } from '../write';
import type { Law } from './law';
import { across, facts, seals, signatures, table, together, type Paper, type PaperRow } from './paper';
import { DATE_BLANK, INDENT, keepingText, listed, paperDay, paperMoment, SIGNED_BY_HAND } from './wording';

const TITLE = '一次性告知单';
const FEWEST_ROWS = 4;

/** 一次性告知单 of a case whose materials are incomplete: what is missing and how to supply it (A1.3). */
export function missingMaterialsNotice(values: AssistRecord, settings: Settings, { cite }: Law): Paper {
  const { id, client, item, mode, registeredAt, missingMaterials } = values;
  const all = settings.items.find(({ name }) => name === item)?.materials ?? '';
  const copies = settings.options.noticeCopies;
  const gaps = gapsOf({
    [ledgers.assist.fields.client.heading]: client,
    [ledgers.assist.fields.item.heading]: item,
    [ledgers.assist.fields.missingMaterials.heading]: missingMaterials,
    [ledgers.assist.fields.agents.heading]: values.agents,
  });
  return paperOf(
    id,
    gaps,
    [
      across(
        'text',
        `${client ?? SIGNED_BY_HAND}：\n${INDENT}你（单位）${paperMoment(registeredAt)}申请${mode ?? '帮办代办'}${item === null ? '' : `“${item}”`}，经当场审查，材料不齐全（不规范）。现按${cite('A1.3')}，将缺少的材料和补齐的途径、方法一次性告知如下：`,
        3,
      ),
      ...table(
        [
          { heading: '序号', span: 1, look: 'centre' },
          { heading: '缺少的材料及补齐的途径或方法', span: 9, look: 'item' },
          { heading: '补齐日期', span: 2, look: 'centre' },
        ],
        listed(missingMaterials).map((line, index) => [String(index + 1), line, '']),
        FEWEST_ROWS,
      ),
      ...(all === '' ? [] : [facts([['该事项所需材料', all]])]),
      ...desk(values.unit, values.agents, values.contactPhone, settings),
      across('text', `1．申请材料的真实性由申请人负责。（${cite('A1.3')}）`),
      across('text', `2．帮办代办服务无偿提供。（${cite('A1.1')}）`),
      ...receipt(paperMoment(values.oneTimeNoticeAt), copies),
    ],
    copies,
  );
}

/** 一次性告知单 of an agreed booking: when and where, and what to bring (B4(三), B5(一)). */
export function bookingNotice(values: BookingRecord, settings: Settings, { cite, say }: Law): Paper {
  const { id, client, item, day, slot, arrival, materialsNeeded } = values;
  const { fields } = ledgers.booking;
  const copies = settings.options.noticeCopies;
  const gaps = gapsOf({
    [fields.client.heading]: client,
    [fields.item.heading]: item,
    [fields.day.heading]: day,
    [fields.slot.heading]: slot,
    [fields.materialsNeeded.heading]: materialsNeeded,
    [fields.staff.heading]: values.staff,
  });
  const time = arrival === null ? '' : timeText(arrival).replace(/^0/, '');
  return paperOf(
    id,
    gaps,
    [
      across(
        'text',
        `${client ?? SIGNED_BY_HAND}：\n${INDENT}你（单位）${paperMoment(values.appliedAt)}提出的预约服务申请，已经同意。现按${cite('B4(三)')}、${cite('B5(一)')}一次性告知如下：`,
        3,
      ),
      facts([['审批事项', item ?? '']]),
      facts([
        ['约定时间', day === null ? '' : `${paperDay(day)}（${weekdayText(day)}）${slot ?? ''}${time}`],
      ]),
      ...desk(values.unit, values.staff, values.contactPhone, settings),
      across('heading', '请携带下列资料'),
      ...table(
        [
          { heading: '序号', span: 1, look: 'centre' },
          { heading: '应备资料', span: 9, look: 'item' },
          { heading: '核对', span: 2, look: 'centre' },
        ],
        listed(materialsNeeded).map((line, index) => [String(index + 1), line, '□']),
        FEWEST_ROWS,
      ),
      across(
        'text',
        say(
          `1．超过约定时间{booking.noShowMinutes}未到场的，部室工作人员主动联系；经联系仍无法到场的，视为放弃预约服务。（${cite('B5(五)')}）`,
        ),
      ),
      across(
        'text',
        say(
          `2．本单位如遇特殊情况需要取消或变更预约，提前{booking.tellDays}告知，说明理由或另约时间。（${cite('B5(四)')}）`,
        ),
      ),
      across('text', `3．除法律法规规定的收费外，不收取任何费用。（${cite('B5(三)')}）`),
      ...receipt(paperMoment(values.oneTimeNoticeAt), copies),
    ],
    copies,
  );
}

function desk(
  unit: string | null,
  staff: string | null,
  phone: string | null,
  settings: Settings,
): readonly PaperRow[] {
  return [
    facts([
      ['办理部室', unit ?? ''],
      ['工作人员', staff ?? ''],
    ]),
    facts([
      ['申请人电话', phone ?? ''],
      ['监督电话', settings.complaintPhone],
    ]),
  ];
}

function receipt(toldAt: string, copies: number): readonly PaperRow[] {
  return together(
    across('heading', '告知和签收'),
    ...signatures(
      [`告知人（签字）：${SIGNED_BY_HAND}`, toldAt === '' ? DATE_BLANK : `告知时间：${toldAt}`],
      [`申请人（签字）：${SIGNED_BY_HAND}`, DATE_BLANK],
    ),
    seals('（部室盖章处）', ''),
    across('text', keepingText('告知单', '部室', copies)),
  );
}

function paperOf(
  id: string | null,
  gaps: readonly string[],
  rows: readonly PaperRow[],
  copies: number,
): Paper {
  return {
    title: TITLE,
    number: `编号：${id ?? ''}`,
    rows,
    gaps,
    sheet: `${DOCUMENT_SHEET_PREFIX}告知 ${id ?? ''}`.trim(),
    fileName: documentFileName(TITLE, id ?? ''),
    copies,
  };
}

function gapsOf(values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(values).filter((heading) => values[heading] === null);
}
