import { momentText } from '../../time/moment';
import { isNoticeFinished } from '../notice/facts';
import { breach, rule } from '../rule';

export const returned = rule('credential', {
  id: 'credential/returned',
  clauses: ['A1.3'],
  title: '办结后归还证件',
  condition: '受理通知书已了结（材料已移交、授权已终止或事项已办结），证件没有归还时间',
  reads: ['noticeId', 'returnedAt'],
  check({ noticeId, returnedAt, document, usedAt }, { notice, casesOf, today }) {
    const found = notice(noticeId);
    if (returnedAt !== null || found === null) return null;
    if (!isNoticeFinished(found.values, casesOf(noticeId), today)) return null;
    return breach({
      field: 'returnedAt',
      expected: '及时办理交接手续，归还证件',
      actual: `“${document ?? '证件'}”没有归还时间`,
      because: [
        `受理通知书${noticeId ?? ''}已了结`,
        ...(usedAt === null ? [] : [`使用时间：${momentText(usedAt, true)}`]),
      ],
      remedy: '归还证件并填写归还时间',
    });
  },
});
