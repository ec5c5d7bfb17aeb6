import { prepare, type Table } from '../scenario';

export const type: Table = {
  rule: 'data/type',
  cases: [
    prepare('booking', { aspect: 'fine', name: '各格都能读出', expected: null, all: [] }),
    prepare('booking', {
      aspect: 'past',
      name: '答复时间读不出：条款不判，只指出填写格式',
      unreadable: ['repliedAt'],
      expected: 'defect',
      cell: '答复时间',
      says: ['填写格式：应填写有效的值；实际填写“？”。'],
      all: ['data/type'],
    }),
  ],
};
