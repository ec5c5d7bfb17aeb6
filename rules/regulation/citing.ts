import type { ClauseId } from './clauses';
import type { Regulation } from './regulation';

/** `《预约服务和延时服务制度（试行）》第五条（一）`: the form used in messages, reports and hints. */
export function citation({ titles, clauses }: Regulation, id: ClauseId): string {
  const { regulation, article } = clauses[id];
  return `《${titles[regulation]}》${article}`;
}

/** `预约延时 第五条（一）`: a clause as tables and charts name it. */
export function clauseTitle({ shortTitles, clauses }: Regulation, id: ClauseId): string {
  const { regulation, article } = clauses[id];
  return `${shortTitles[regulation]} ${article}`;
}

/** `预约延时 第四条（一）、预约延时 第四条（二）` */
export function clauseTitles(regulation: Regulation, ids: readonly ClauseId[]): string {
  return ids.map((id) => clauseTitle(regulation, id)).join('、');
}

/** The articles of clauses without their regulation: `第四条（一）、第四条（二）`. */
export function articlesOf({ clauses }: Regulation, ids: readonly ClauseId[]): string {
  return ids.map((id) => clauses[id].article).join('、');
}

/** Sorts what rests on clauses by the first of them, in the order in which the regulation prints them; what rests on none comes last. */
export function byFirstClause({ clauses }: Regulation) {
  const places = new Map(Object.keys(clauses).map((id, index) => [id, index]));
  const place = ([first]: readonly ClauseId[]): number => places.get(first ?? '') ?? places.size;
  return (
    a: { readonly clauses: readonly ClauseId[] },
    b: { readonly clauses: readonly ClauseId[] },
  ): number => place(a.clauses) - place(b.clauses);
}
