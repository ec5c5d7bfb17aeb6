import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCode } from '../../../templates/xlsx/names';
import { XmlScanner } from '../../../templates/xlsx/scanner';

const XML = strToU8(
  '<?xml version="1.0"?><!-- 注 > --><x:a r="1" x:r=\'2"\'>窗口😀&amp;<![CDATA[<台>]]]]><b\n t = "甲&#10;乙" /><c></c>\r\n</x:a> ',
);
const NAMES = new Map(['a', 'b', 'c'].map((name) => [nameCode(name), name]));
const ATTRIBUTES = ['r', '*:r', 't'] as const;

/** All that a scanner says about chunks of XML; neighbouring texts are joined, as a reader joins them. */
function said(chunks: readonly Uint8Array[]): string[] {
  const scanner = new XmlScanner();
  const out: string[] = [];
  let text = '';
  for (const chunk of chunks) {
    scanner.feed(chunk);
    for (let token = scanner.next(); token !== 'more'; token = scanner.next()) {
      if (token === 'text') {
        text += scanner.text();
        continue;
      }
      if (text !== '') out.push(text);
      text = '';
      const attributes = ATTRIBUTES.map((name) => scanner.attribute(nameCode(name)) ?? '-');
      const name = NAMES.get(scanner.name) ?? '?';
      out.push(
        token === 'open'
          ? `<${name} ${attributes.join('|')}> ${scanner.depth}`
          : `</${name}> ${scanner.depth}`,
      );
    }
  }
  scanner.end();
  return out;
}

const WHOLE = [
  '<a 1|2"|-> 1',
  '窗口😀&<台>]]',
  '<b -|-|甲\n乙> 2',
  '</b> 1',
  '<c -|-|-> 2',
  '</c> 1',
  '\n',
  '</a> 0',
];

describe('XmlScanner', () => {
  it('finds tags, attributes and texts', () => {
    expect(said([XML])).toEqual(WHOLE);
  });

  it('says the same wherever the chunks are cut', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: XML.length }), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (places) => {
        const edges = [0, ...places.sort((a, b) => a - b), XML.length];
        const chunks = edges.slice(1).map((end, index) => XML.subarray(edges[index], end));
        expect(said(chunks)).toEqual(WHOLE);
      }),
    );
  });

  it('says the same byte by byte', () => {
    expect(said(Array.from(XML, (byte) => Uint8Array.of(byte)))).toEqual(WHOLE);
  });

  it('ends in an XmlProblem or a complete reading, whatever the bytes', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      ' ',
      '=',
      '"',
      "'",
      '!',
      '-',
      '[',
      ']',
      '?',
      'CDATA',
      '&',
      ';',
      '文',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const outcome = ((): string => {
          try {
            said([strToU8(list.join(''))]);
            return 'read';
          } catch (error) {
            return error instanceof Error ? error.name : 'thrown';
          }
        })();
        expect(['read', 'XmlProblem']).toContain(outcome);
      }),
    );
  });

  it('refuses a token without end instead of filling memory', () => {
    const scanner = new XmlScanner();
    const chunk = new Uint8Array(4 * 1024 ** 2).fill(0x20);
    const feed = (): void => {
      for (let count = 0; count < 8; count++) {
        scanner.feed(chunk);
        scanner.next();
      }
    };
    expect(feed).toThrow('长得不合常理');
  });
});
