import type { Field } from '../../rules/ledgers';
import type { CellValue } from '../xlsx';
import { choiceReader } from '../cells/choice';
import { Misread } from '../cells/misread';
import { compact } from '../cells/text';
import { choiceWords } from './choice-words';

/** A cell of a list column in the ledger's own word, where it is a known other word for it; else as it is. */
export function inOwnWords(field: Field, cell: CellValue): CellValue {
  if (field.type !== 'choice' || typeof cell !== 'string') return cell;
  const text = compact(cell)
    .replace(/[。.]$/, '')
    .toUpperCase();
  const choices = (field.choices ?? []).map(String);
  if (choices.includes(text)) return cell;
  return choices.find((choice) => choiceWords[choice]?.some((word) => compact(word) === text)) ?? cell;
}

/** The share of different texts that the field's list can hold, 0–1; 0 where there is none. */
export function choicesHeld(field: Field, texts: ReadonlySet<string>): number {
  const read = choiceReader((field.choices ?? []).map(String));
  const held = [...texts].filter((text) => !(read(inOwnWords(field, text)) instanceof Misread));
  return texts.size === 0 ? 0 : held.length / texts.size;
}
