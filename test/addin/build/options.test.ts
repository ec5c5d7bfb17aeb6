import { describe, expect, it } from 'vitest';
import { buildOptions } from '../../../addin/build/options';

describe('buildOptions', () => {
  it('serves Office.js itself and knows no host unless told', () => {
    expect(buildOptions({})).toEqual({ officeJs: 'own', address: null });
  });

  it.each(['https://oa.example.cn', 'https://oa.example.cn:8443/ledgers', 'https://10.1.2.3/办公/台帐'])(
    'takes the address %s',
    (address) => {
      expect(buildOptions({ ADDIN_URL: address }).address).toBe(address);
    },
  );

  it.each([
    ['oa.example.cn/ledgers', '应为完整网址'],
    ['http://oa.example.cn', 'https://'],
    ['https://oa.example.cn/ledgers/', '斜杠'],
    ['https://oa.example.cn/?a=1', '主机、端口和路径'],
    ['https://oa.example.cn/#a', '主机、端口和路径'],
    ['https://me@oa.example.cn', '主机、端口和路径'],
    ['https://oa.example.cn/a"b', '引号'],
    ['https://oa.example.cn/a b', '空白'],
  ])('refuses %s and says why', (address, why) => {
    const attempt = () => buildOptions({ ADDIN_URL: address });
    expect(attempt).toThrow('ADDIN_URL');
    expect(attempt).toThrow(why);
    expect(attempt).toThrow(address);
  });

  it.each([
    ['cdn', 'cdn'],
    ['own', 'own'],
    ['', 'own'],
  ])('reads OFFICE_JS=%s', (value, expected) => {
    expect(buildOptions({ OFFICE_JS: value }).officeJs).toBe(expected);
  });

  it('refuses another source of Office.js', () => {
    expect(() => buildOptions({ OFFICE_JS: 'local' })).toThrow('OFFICE_JS');
  });
});
