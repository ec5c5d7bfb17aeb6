import { defaultSettings } from '../../../rules/settings';
import { at, clock, on } from '../scenarios/when';
import { applied, situation, waiting, type Kind } from './kind';

const byUnit = { changedBy: '本单位', changeToldAt: at('2026-05-13T10:00') } as const;
const byClient = { changedBy: '申请人', changeToldAt: at('2026-05-13T10:00') } as const;
const movedTo = (day: string) => ({ ...waiting, ...byUnit, movedTo: on(day) });
/** Came to the day that the booking was moved to. */
const servedOn = (day: string) =>
  ({
    movedTo: on(day),
    staffArrivedAt: at(`${day}T08:55`),
    clientArrivedAt: at(`${day}T09:00`),
    serviceStartedAt: at(`${day}T09:05`),
    serviceEndedAt: at(`${day}T10:00`),
  }) as const;
const followed = { id: 'YY-2026-0002', day: on('2026-05-23') } as const;
const rowBefore = { outcome: '已改期', movedTo: on('2026-05-23'), ...byUnit } as const;
const contacted = { contactedAt: at('2026-05-16T09:40'), contactResult: '可到场' } as const;
const officeClock = { options: { ...defaultSettings.options, replyClock: 'office' } } as const;

/** Faults about bookings, by the numbers of the issue. */
export const bookingKinds: Readonly<Record<string, Kind>> = {
  'kind 1': {
    title: '申请人取消不要求理由；本单位说明理由或另约时间，二者有其一即可',
    cases: [
      situation(
        'booking',
        '申请人取消，没有理由',
        { values: { ...waiting, ...byClient, outcome: '已取消' } },
        [],
      ),
      situation(
        'booking',
        '申请人改期，没有理由',
        {
          values: { ...waiting, ...byClient, outcome: '已改期', movedTo: on('2026-05-23') },
        },
        [],
      ),
      situation(
        'booking',
        '申请人在本行另约，没有理由',
        {
          values: { ...waiting, ...byClient, movedTo: on('2026-05-23') },
        },
        [],
      ),
      situation(
        'booking',
        '本单位取消，没有理由，另约了日期',
        {
          values: { ...waiting, ...byUnit, outcome: '已取消', movedTo: on('2026-05-23') },
        },
        [],
      ),
      situation(
        'booking',
        '本单位改期，没有理由，另约了日期',
        {
          values: { ...waiting, ...byUnit, outcome: '已改期', movedTo: on('2026-05-24') },
        },
        [],
      ),
      situation(
        'booking',
        '本单位取消，说明了理由，没有另约',
        {
          values: { ...waiting, ...byUnit, outcome: '已取消', changeReason: '上级系统停机维护' },
        },
        [],
      ),
      situation(
        'booking',
        '本单位取消，既没有理由又没有另约',
        {
          values: { ...waiting, ...byUnit, outcome: '已取消' },
        },
        ['booking/change-reason violation'],
      ),
      situation(
        'booking',
        '不知道谁取消的',
        {
          values: { ...waiting, outcome: '已取消' },
        },
        ['data/required defect'],
      ),
    ],
  },
  'kind 2': {
    title: '在本行另约的，按另约的日期判定',
    cases: [
      situation(
        'booking',
        '另约到次周六，准时到岗',
        {
          values: { ...byClient, ...servedOn('2026-05-23') },
          now: at('2026-05-25T09:00'),
        },
        [],
      ),
      situation(
        'booking',
        '另约到次周六，当天晚20分到岗',
        {
          values: { ...byClient, ...servedOn('2026-05-23'), staffArrivedAt: at('2026-05-23T09:20') },
          now: at('2026-05-25T09:00'),
          says: ['晚20分'],
          never: ['晚7天', '168小时'],
        },
        ['booking/staff-on-time violation'],
      ),
      situation(
        'booking',
        '另约到次周六，时段未到',
        { values: movedTo('2026-05-23'), now: at('2026-05-20T10:00') },
        [],
      ),
      situation(
        'booking',
        '另约到次周六，时段已过仍没有结果',
        {
          values: {
            ...movedTo('2026-05-23'),
            contactedAt: at('2026-05-23T09:40'),
            contactResult: '无人接听',
          },
          now: at('2026-05-23T11:30:01'),
          says: ['最迟到2026年5月23日（周六）11:30为止'],
        },
        ['booking/served violation'],
      ),
      situation('booking', '另约到工作日', { values: movedTo('2026-05-20'), now: at('2026-05-18T09:00') }, [
        'booking/rest-day violation',
      ]),
      situation('booking', '另约到端午节', { values: movedTo('2026-06-20') }, ['booking/rest-day violation']),
      situation(
        'booking',
        '另约到调休上班的周六',
        {
          values: { ...movedTo('2026-10-10') },
          says: ['10月10日（周六）是调休上班日'],
        },
        ['booking/rest-day violation'],
      ),
      situation('booking', '另约到放假通知尚未导入的周六', { values: movedTo('2027-01-09') }, [
        'booking/rest-day undetermined',
      ]),
      situation(
        'booking',
        '原约在工作日，另约到周六',
        {
          values: { ...movedTo('2026-05-23'), day: on('2026-05-15') },
        },
        [],
      ),
      situation(
        'booking',
        '另约后申请人迟到35分，当日联系过',
        {
          values: {
            ...byUnit,
            ...servedOn('2026-05-23'),
            clientArrivedAt: at('2026-05-23T09:35'),
            contactedAt: at('2026-05-23T09:31'),
            contactResult: '可到场',
            serviceStartedAt: at('2026-05-23T09:40'),
          },
          now: at('2026-05-25T09:00'),
        },
        [],
      ),
    ],
  },
  'kind 3': {
    title: '改期后另登的一行，不按提前申请判定',
    cases: [
      situation(
        'booking',
        '写明原预约编号',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2026-0001',
            client: '改了名的企业',
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
          others: { booking: [{ ...waiting, ...rowBefore }] },
        },
        [],
      ),
      situation(
        'booking',
        '没有写原预约编号，由服务对象、事项、日期可知',
        {
          values: {
            ...waiting,
            ...followed,
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
          others: { booking: [{ ...waiting, ...rowBefore }] },
        },
        [],
      ),
      situation(
        'booking',
        '休息日改期，当时另登',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2026-0001',
            appliedAt: at('2026-05-16T09:00'),
            repliedAt: at('2026-05-16T09:05'),
          },
          others: { booking: [{ ...waiting, ...rowBefore, ...byClient }] },
        },
        [],
      ),
      situation(
        'booking',
        '改期后又改期的第三行',
        {
          values: {
            ...waiting,
            id: 'YY-2026-0003',
            day: on('2026-05-30'),
            originalId: 'YY-2026-0002',
            appliedAt: at('2026-05-14T10:00'),
            repliedAt: at('2026-05-14T10:05'),
            oneTimeNoticeAt: at('2026-05-14T10:05'),
          },
          others: {
            booking: [
              { ...waiting, ...rowBefore },
              {
                ...waiting,
                ...followed,
                ...byUnit,
                originalId: 'YY-2026-0001',
                outcome: '已改期',
                movedTo: on('2026-05-30'),
              },
            ],
          },
        },
        [],
      ),
      situation(
        'booking',
        '原预约没有改期过',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2026-0001',
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
          others: { booking: [{}] },
        },
        ['booking/lead-time violation'],
      ),
      situation(
        'booking',
        '另一事项的预约',
        {
          values: {
            ...waiting,
            ...followed,
            item: '其他事项',
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
          others: { booking: [{ ...waiting, ...rowBefore }] },
        },
        ['booking/lead-time violation'],
      ),
      situation(
        'booking',
        '原预约登记在没有给出的工作簿中，提前申请的天数不合',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2025-0099',
            appliedAt: at('2026-05-13T10:00'),
            repliedAt: at('2026-05-13T10:05'),
          },
        },
        ['booking/lead-time undetermined', 'data/reference defect'],
      ),
      situation(
        'booking',
        '原预约登记在没有给出的工作簿中，休息日申请',
        {
          values: {
            ...waiting,
            ...followed,
            originalId: 'YY-2025-0099',
            appliedAt: at('2026-05-16T09:00'),
            repliedAt: at('2026-05-16T09:05'),
          },
        },
        [
          'booking/applied-on-workday undetermined',
          'booking/lead-time undetermined',
          'data/reference defect',
        ],
      ),
    ],
  },
  'kind 4': {
    title: '申请人没有来的，都有如实的服务结果可登记',
    cases: [
      situation(
        'booking',
        '答应到场而没有来：未办结',
        {
          values: { ...waiting, ...contacted, outcome: '未办结' },
        },
        [],
      ),
      situation(
        'booking',
        '无人接听：未办结',
        {
          values: { ...waiting, ...contacted, contactResult: '无人接听', outcome: '未办结' },
        },
        [],
      ),
      situation(
        'booking',
        '无法到场：视为放弃',
        {
          values: { ...waiting, ...contacted, contactResult: '无法到场', outcome: '视为放弃' },
        },
        [],
      ),
      situation(
        'booking',
        '答应到场而没有来：不能视为放弃',
        {
          values: { ...waiting, ...contacted, outcome: '视为放弃' },
          says: ['服务结果登记为“未办结”'],
        },
        ['booking/abandoned-early violation'],
      ),
      situation('booking', '服务过而未办结', { values: { outcome: '未办结' } }, []),
      situation(
        'booking',
        '服务过而未办结，没有到场时间',
        {
          values: { outcome: '未办结', clientArrivedAt: null },
        },
        [],
      ),
      situation(
        'booking',
        '视为放弃之后，时段结束了才到场',
        {
          values: {
            ...waiting,
            ...contacted,
            contactResult: '无法到场',
            outcome: '视为放弃',
            clientArrivedAt: at('2026-05-16T12:00'),
          },
        },
        [],
      ),
      situation(
        'booking',
        '视为放弃之后，次日才到场',
        {
          values: {
            ...waiting,
            ...contacted,
            contactResult: '无人接听',
            outcome: '视为放弃',
            clientArrivedAt: at('2026-05-17T09:00'),
          },
        },
        [],
      ),
      situation('booking', '待服务，另约的日期还没有到', { values: movedTo('2026-05-30') }, []),
      situation(
        'booking',
        '申请人来了，没有服务而未办结',
        {
          values: { outcome: '未办结', serviceStartedAt: null, serviceEndedAt: null },
        },
        ['booking/served violation'],
      ),
    ],
  },
  'kind 5': {
    title: '服务正在进行、时段未完、约定时间后30分钟未到的，不是未服务',
    cases: [
      situation(
        'booking',
        '时段过后一小时，服务仍在进行',
        {
          values: { outcome: '待服务', serviceEndedAt: null },
          now: at('2026-05-16T12:30'),
        },
        [],
      ),
      situation(
        'booking',
        '时段过后，服务在进行，结果为空',
        {
          values: { outcome: null, serviceEndedAt: null },
          now: at('2026-05-16T11:31'),
        },
        [],
      ),
      situation('booking', '时段最后一刻', { values: waiting, now: at('2026-05-16T09:30') }, []),
      situation(
        'booking',
        '约定11:30到场，11:59',
        {
          values: { ...waiting, arrival: clock('11:30') },
          now: at('2026-05-16T11:59'),
        },
        [],
      ),
      situation(
        'booking',
        '约定17:00到场，17:30整',
        {
          values: { ...waiting, slot: '下午', arrival: clock('17:00') },
          now: at('2026-05-16T17:30'),
        },
        [],
      ),
      situation(
        'booking',
        '约定17:00到场，17:30:01，已联系',
        {
          values: {
            ...waiting,
            slot: '下午',
            arrival: clock('17:00'),
            clientArrivedAt: at('2026-05-16T17:05'),
          },
          now: at('2026-05-16T17:30:01'),
        },
        ['booking/served violation'],
      ),
      situation(
        'booking',
        '只有约定到场时间，没有时段：当天不算过',
        {
          values: { ...waiting, slot: null, clientArrivedAt: at('2026-05-16T09:00') },
          now: at('2026-05-16T23:59'),
        },
        ['data/required defect'],
      ),
    ],
  },
  'kind 6': {
    title: '已答复、已服务、已撤回的，不是未答复',
    cases: [
      situation('booking', '同意并办结，没有答复时间', { values: { repliedAt: null } }, [
        'data/required defect',
      ]),
      situation(
        'booking',
        '不同意，没有答复时间',
        {
          values: { ...applied, reply: '不同意', refusalReason: '受上级专网限制' },
        },
        ['data/required defect'],
      ),
      situation(
        'booking',
        '已服务，答复时间和结果都没有',
        {
          values: { repliedAt: null, reply: null },
        },
        ['data/required defect'],
      ),
      situation(
        'booking',
        '视为放弃，没有答复时间',
        {
          values: {
            ...waiting,
            ...contacted,
            contactResult: '无法到场',
            outcome: '视为放弃',
            repliedAt: null,
          },
        },
        ['data/required defect'],
      ),
      situation(
        'booking',
        '50分钟后撤回，三个月后再看',
        {
          values: {
            ...applied,
            outcome: '已取消',
            changedBy: '申请人',
            changeToldAt: at('2026-05-11T09:50'),
          },
          now: at('2026-08-20T10:00'),
        },
        [],
      ),
      situation(
        'booking',
        '撤回而没有记录撤回的时间',
        {
          values: { ...applied, outcome: '已取消', changedBy: '申请人' },
        },
        [],
      ),
      situation(
        'booking',
        '按办公时间计：周五17:30申请，周一8:20撤回',
        {
          values: {
            ...applied,
            appliedAt: at('2026-05-15T17:30'),
            outcome: '已取消',
            changedBy: '申请人',
            changeToldAt: at('2026-05-18T08:20'),
            day: on('2026-05-17'),
          },
          settings: officeClock,
        },
        [],
      ),
      situation(
        'booking',
        '按时钟计：周五17:30申请，周一8:20撤回',
        {
          values: {
            ...applied,
            appliedAt: at('2026-05-15T17:30'),
            outcome: '已取消',
            changedBy: '申请人',
            changeToldAt: at('2026-05-18T08:20'),
            day: on('2026-05-17'),
          },
          says: ['已过2天14小时', '按办公时间计50分'],
        },
        ['booking/reply-within-1h violation'],
      ),
      situation(
        'booking',
        '没有答复，也没有撤回',
        {
          values: applied,
          now: at('2026-05-11T10:01'),
          says: ['至5月11日（周一）10:01已过1小时1分，没有记录到答复时间'],
        },
        ['booking/reply-within-1h violation'],
      ),
    ],
  },
  'kind 7': {
    title: '答复之前的只作提示；电话预约的时间，时段、约定到场时间有其一即可',
    cases: [
      situation('booking', '有日期和约定到场时间，没有时段', { values: { slot: null } }, [
        'data/required defect',
      ]),
      situation('booking', '有日期和时段，没有约定到场时间', { values: { arrival: null } }, []),
      situation(
        'booking',
        '日期、时段、约定到场时间都没有',
        {
          values: { day: null, slot: null, arrival: null },
          says: ['缺少预约日期、预约时段'],
        },
        ['booking/contact violation', 'data/required defect'],
      ),
      situation(
        'booking',
        '想约劳动节，尚未答复',
        {
          values: { ...applied, day: on('2026-06-20'), appliedAt: at('2026-06-15T09:00') },
          now: at('2026-06-15T09:30'),
          never: ['却安排'],
        },
        ['booking/rest-day advice'],
      ),
      situation(
        'booking',
        '想约12:00到场，尚未答复',
        {
          values: { ...applied, arrival: clock('12:00') },
          now: at('2026-05-11T09:30'),
        },
        ['booking/slot advice'],
      ),
      situation(
        'booking',
        '受专网限制的事项，尚未答复',
        {
          values: { ...applied, item: '不动产登记' },
          now: at('2026-05-11T09:30'),
          never: ['却安排'],
        },
        ['booking/network-item advice'],
      ),
      situation(
        'booking',
        '受专网限制的事项，答复不同意',
        {
          values: {
            ...applied,
            repliedAt: at('2026-05-11T09:30'),
            reply: '不同意',
            refusalReason: '受专网限制',
            item: '不动产登记',
          },
        },
        [],
      ),
      situation(
        'booking',
        '想约工作日，申请人撤回了',
        {
          values: {
            ...applied,
            day: on('2026-05-13'),
            outcome: '已取消',
            changedBy: '申请人',
            changeToldAt: at('2026-05-11T09:20'),
          },
        },
        [],
      ),
      situation(
        'booking',
        '受专网限制的事项，同意了',
        { values: { ...waiting, item: '不动产登记' }, now: at('2026-05-12T09:00') },
        ['booking/network-item violation'],
      ),
      situation(
        'booking',
        '没有记录答复，却在工作日服务了',
        {
          values: {
            repliedAt: null,
            reply: null,
            day: on('2026-05-15'),
            staffArrivedAt: null,
            clientArrivedAt: null,
            serviceStartedAt: at('2026-05-15T09:10'),
            serviceEndedAt: at('2026-05-15T09:50'),
          },
        },
        ['booking/rest-day violation', 'data/required defect'],
      ),
    ],
  },
  'kind 15': {
    title: '无论放假通知怎样规定，结论都一样的，不是无法判定',
    cases: [
      situation(
        'booking',
        '相隔19个已知的工作日，跨入尚未导入的年份',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-01T09:00'),
            repliedAt: at('2026-12-01T09:10'),
            oneTimeNoticeAt: at('2026-12-01T09:10'),
            day: on('2027-01-03'),
          },
          now: at('2026-12-02T09:00'),
        },
        ['booking/lead-time violation', 'booking/rest-day undetermined'],
      ),
      situation(
        'booking',
        '相隔5个已知的工作日，即已超过',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-21T09:00'),
            repliedAt: at('2026-12-21T09:10'),
            oneTimeNoticeAt: at('2026-12-21T09:10'),
            day: on('2027-01-09'),
          },
          now: at('2026-12-22T09:00'),
        },
        ['booking/lead-time violation', 'booking/rest-day undetermined'],
      ),
      situation(
        'booking',
        '已知的周六申请，约在尚未导入的年份',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-19T09:00'),
            repliedAt: at('2026-12-19T09:10'),
            oneTimeNoticeAt: at('2026-12-19T09:10'),
            day: on('2027-01-09'),
          },
          now: at('2026-12-22T09:00'),
        },
        [
          'booking/applied-on-workday violation',
          'booking/lead-time violation',
          'booking/rest-day undetermined',
        ],
      ),
      situation(
        'booking',
        '约在法律规定放假的国庆节',
        {
          values: {
            ...waiting,
            appliedAt: at('2027-09-27T09:00'),
            repliedAt: at('2027-09-27T09:10'),
            oneTimeNoticeAt: at('2027-09-27T09:10'),
            day: on('2027-10-02'),
          },
          now: at('2027-09-27T10:00'),
        },
        [
          'booking/applied-on-workday undetermined',
          'booking/lead-time undetermined',
          'booking/rest-day violation',
        ],
      ),
      situation(
        'booking',
        '约在元旦',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-28T09:00'),
            repliedAt: at('2026-12-28T09:10'),
            oneTimeNoticeAt: at('2026-12-28T09:10'),
            day: on('2027-01-01'),
          },
          now: at('2026-12-28T10:00'),
          says: ['1月1日（周五）是法定节假日（元旦）'],
          never: ['不是周六、周日'],
        },
        ['booking/rest-day violation'],
      ),
      situation(
        'booking',
        '是否超过取决于尚未导入的通知',
        {
          values: {
            ...waiting,
            appliedAt: at('2026-12-28T09:00'),
            repliedAt: at('2026-12-28T09:10'),
            oneTimeNoticeAt: at('2026-12-28T09:10'),
            day: on('2027-01-09'),
          },
          now: at('2026-12-28T10:00'),
        },
        ['booking/lead-time undetermined', 'booking/rest-day undetermined'],
      ),
    ],
  },
  'kind 16 (bookings)': {
    title: '不在预约当日的联系不算联系；办结以后的一次性告知不算告知',
    cases: [
      situation(
        'booking',
        '两个月后才联系',
        {
          values: {
            ...waiting,
            contactedAt: at('2026-07-20T09:00'),
            contactResult: '无人接听',
            outcome: '未办结',
          },
          now: at('2026-07-21T09:00'),
          never: ['立即联系'],
        },
        ['booking/no-show-contact violation'],
      ),
      situation(
        'booking',
        '次日零时联系，视为放弃',
        {
          values: {
            ...waiting,
            contactedAt: at('2026-05-17T00:00'),
            contactResult: '无人接听',
            outcome: '视为放弃',
          },
          never: ['立即联系', '现在联系'],
        },
        ['booking/abandoned-early violation', 'booking/no-show-contact violation'],
      ),
      situation(
        'booking',
        '当日23:59联系',
        {
          values: {
            ...waiting,
            contactedAt: at('2026-05-16T23:59'),
            contactResult: '无人接听',
            outcome: '视为放弃',
          },
        },
        [],
      ),
      situation(
        'booking',
        '服务结束之后才一次性告知',
        {
          values: { oneTimeNoticeAt: at('2026-05-16T11:00') },
          cites: { 'booking/one-time-notice': ['B4(三)'] },
        },
        ['booking/one-time-notice violation'],
      ),
      situation(
        'booking',
        '没有告知，因此未办结',
        {
          values: { oneTimeNoticeAt: null, outcome: '未办结' },
          cites: { 'booking/one-time-notice': ['B4(三)', 'B7(三)'] },
        },
        ['booking/one-time-notice violation'],
      ),
    ],
  },
  'kind 17': {
    title: '条款讲的就是特殊情况的，写明特殊情况也不能免除',
    cases: [
      situation(
        'booking',
        '当天取消，写明特殊情况',
        {
          values: {
            ...waiting,
            ...byUnit,
            outcome: '已取消',
            changeReason: '停电',
            changeToldAt: at('2026-05-16T08:00'),
            exception: '突然停电',
          },
        },
        ['booking/change-notice violation'],
      ),
      situation(
        'booking',
        '始终没有告知，写明特殊情况',
        {
          values: {
            ...waiting,
            ...byUnit,
            outcome: '已取消',
            changeReason: '停电',
            changeToldAt: null,
            exception: '联系不上',
          },
        },
        ['booking/change-notice violation'],
      ),
      situation(
        'assist',
        '本单位取消而没有报请，写明特殊情况',
        {
          values: {
            finishedAt: null,
            handedOverAt: null,
            status: '已取消',
            changedBy: '本单位',
            changeReason: '人手不足',
            exception: '负责人出差',
          },
        },
        ['assist/change violation'],
      ),
      situation(
        'booking',
        '晚到岗，写明特殊情况（条款有例外）',
        {
          values: { staffArrivedAt: at('2026-05-16T09:20'), exception: '道路结冰' },
        },
        ['booking/staff-on-time explained'],
      ),
      situation(
        'booking',
        '61分钟答复，写明特殊情况（条款没有例外）',
        {
          values: { repliedAt: at('2026-05-11T10:01'), exception: '网络故障' },
        },
        ['booking/reply-within-1h violation'],
      ),
    ],
  },
};
