/*
 * How a row of a file (r) and a patent that is there (p) become one. A file fills in and replaces, and never empties:
 * what it does not say stays. In all of these `i` is the institution that the row names first, and `own` the patent's
 * first where the row names nobody. What somebody has confirmed of it stands above the file.
 */

const filled = (column: string): string => `coalesce(r.${column}, p.${column})`;
const worded = (column: string): string => `case when r.${column} = '' then p.${column} else r.${column} end`;

/** Holders are those of the patent, or are not said. */
const SAME_HOLDERS = "r.holders in ('', p.holders)";
/** A file with the main class alone does not take the others away. */
const SAME_CLASSES = "(cardinality(r.ipc) = 0 or (p.ipc[1] = r.ipc[1] and p.ipc @> r.ipc))";

/** Names of the holders to institutions, in their order; 0 for persons. */
export const HOLDER_IDS = `(
  select coalesce(array_agg(coalesce(h.id, 0) order by n.place), '{}')
  from unnest(string_to_array(nullif(r.holders, ''), '；')) with ordinality n(name, place)
  left join institution h on h.name = n.name and r.holder_ids[n.place] <> 0)`;

/** Of a patent whose holders are the row's. */
export const NEW_KIND = "coalesce(i.kind, r.holder_kind)";
export const NEW_PROVINCE = "case when i.confirmed then i.province else coalesce(i.province, r.province) end";

const MERGED: Readonly<Record<string, string>> = {
  publication_no: filled("publication_no"),
  title: "r.title",
  holders: worded("holders"),
  inventors: worded("inventors"),
  province: `case when i.confirmed then i.province when own.confirmed then own.province
    when ${SAME_HOLDERS} then coalesce(p.province, i.province, r.province) else ${NEW_PROVINCE} end`,
  ipc_main: `case when ${SAME_CLASSES} then p.ipc_main else r.ipc_main end`,
  ipc: `case when ${SAME_CLASSES} then p.ipc else r.ipc end`,
  locarno: filled("locarno"),
  filed_on: "r.filed_on",
  published_on: filled("published_on"),
  granted_on: filled("granted_on"),
  status: "case when r.status = 'UNKNOWN' then p.status else r.status end",
  status_text: worded("status_text"),
  status_on: filled("status_on"),
  state_funded: filled("state_funded"),
  industry: filled("industry"),
};

/** These follow from the holders, and are compared by them. */
const FOLLOWING: Readonly<Record<string, string>> = {
  holder_ids: `case when ${SAME_HOLDERS} then p.holder_ids else ${HOLDER_IDS} end`,
  holder_kind: `case when i.confirmed then i.kind when ${SAME_HOLDERS} then p.holder_kind else ${NEW_KIND} end`,
};

/** The columns an import may change in a patent that is there, and what they become. */
export const MERGED_COLUMNS: readonly (readonly [string, string])[] = Object.entries({
  ...MERGED,
  ...FOLLOWING,
});

const compared = Object.entries(MERGED);
export const DIFFERS = `((${compared.map(([, merged]) => merged).join(", ")}) is distinct from (${compared
  .map(([column]) => `p.${column}`)
  .join(", ")}))`;

/** A grade other than the one in force, or a criterion that does not hold yet. */
export const NEW_FACTS =
  "((r.grade is not null and r.grade is distinct from p.grade) or (r.criteria::int & ~p.criteria::int) <> 0)";

/** The institution that a row names first. */
export const NAMED_FIRST = `
  left join institution i on r.holder_ids[1] <> 0 and i.name = split_part(r.holders, '；', 1)`;

/** Both, for rows whose patents are there. */
export const MERGED_FROM = `${NAMED_FIRST}
  left join institution own on r.holders = '' and own.id = p.holder_ids[1]`;
