import type { Random } from './random';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const GIVEN = list(
  '建国、志明、秀兰、丽华、海燕、文静、晓东、国庆、春梅、立新、佳慧、永强、雪峰、红霞、俊杰、婷婷、振兴、思远、敏、磊',
);
const FIRST = list('禾煦、晋濩、析城、蟒泽、润桑、芦苇滩、凤鸣坡、沁畔、阳桑、云砚、松岭坪、同庆里');
const TRADE = list(
  '新材料、机械制造、煤层气设备、蚕桑科技、生物科技、物流、铸造、食品、建材、电子、农业开发、环保科技',
);

/** An applicant: a firm of the zone, someone there who can be called. All invented. */
export interface Client {
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly creditCode: string;
}

/** A number of different firms, in random order. */
export function createClients(random: Random, count: number): readonly Client[] {
  const names = random.shuffle(
    FIRST.flatMap((first) => TRADE.map((trade) => `阳城县${first}${trade}有限公司`)),
  );
  return names.slice(0, count).map((name) => ({
    name,
    contact: SURNAMES.charAt(random.int(0, SURNAMES.length - 1)) + random.pick(GIVEN),
    // The block 0000 behind the network's digits keeps the numbers from being anybody's.
    phone: `1${random.pick(['35', '39', '58', '86', '89'])}0000${digits(random, 4)}`,
    creditCode: creditCode(`91140522MA0${digits(random, 6)}`),
  }));
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 17 characters and their check character by GB 32100-2015: weights are powers of 3 modulo 31. */
function creditCode(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    sum += ALPHABET.indexOf(body.charAt(index)) * (3 ** index % 31);
  }
  return body + ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function digits(random: Random, count: number): string {
  return String(random.int(0, 10 ** count - 1)).padStart(count, '0');
}

function list(text: string): readonly string[] {
  return text.split('、');
}
