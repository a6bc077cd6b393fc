/*
 * Whether a statement reads certain columns of a table. SQL is not understood here, only looked through: wherever it
 * cannot be told, the answer is yes.
 */

export type Columns = { readonly table: string; readonly columns: readonly string[] };

/** What may follow a table's name and is no name of its own for it. */
const NO_ALIAS =
  /^(where|on|using|join|inner|left|right|full|cross|natural|lateral|order|group|having|limit|offset|union|except|intersect|window|for|fetch|set|values|returning|tablesample|as)$/i;
/** Ends the list of what a `select *` takes its rows from. */
const AFTER_FROM = /^(where|group|order|having|limit|offset|union|except|intersect|window|for|fetch)$/i;
/** Texts and comments are read with the rest, as each may hold what begins the other. */
const TOKEN = /"[^"]*"|'(?:[^']|'')*'|\/\*[\s\S]*?\*\/|--.*|[a-z_][a-z0-9_$]*|[().*,]/gi;

const BEFORE_VALUE = /^(\(|,|select|distinct)$/i;

export function readsColumns(text: string, { table, columns }: Columns): boolean {
  const tokens = [...text.matchAll(TOKEN)]
    .map(([token]) => token)
    .filter((token) => !/^('|--|\/\*)/.test(token))
    .map((token) => (token.startsWith('"') ? token.slice(1, -1) : token));
  const names = namesOf(table, tokens);
  if (names.size === 0) return false;
  return tokens.some((token, at) => {
    const owner = tokens[at - 1] === "." ? tokens[at - 2] : undefined;
    // `r.*`, and `*` alone; counted rows and products are neither.
    if (token === "*")
      return owner ? names.has(owner) : isEverything(tokens, at) && takesFrom(tokens, at, table);
    if (columns.includes(token.toLowerCase())) return owner === undefined || names.has(owner);
    // The row as a whole: to_jsonb(r), json_agg(r order by r.id), select r.
    return names.has(token) && tokens[at + 1] !== "." && BEFORE_VALUE.test(tokens[at - 1] ?? "");
  });
}

/** What the table is called within the statement. */
function namesOf(table: string, tokens: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (token.toLowerCase() !== table || tokens[at + 1] === ".") continue;
    names.add(token);
    const [next, afterNext] = [tokens[at + 1], tokens[at + 2]];
    const alias = next?.toLowerCase() === "as" ? afterNext : next;
    if (alias && /^\w/.test(alias) && !NO_ALIAS.test(alias)) names.add(alias);
  }
  return names;
}

function isEverything(tokens: readonly string[], at: number): boolean {
  const before = tokens[at - 1]?.toLowerCase();
  return before === "select" || before === "," || before === "distinct" || before === "returning";
}

/** Whether the rows of a `*` come from the table itself, not from a select within brackets. */
function takesFrom(tokens: readonly string[], at: number, table: string): boolean {
  let depth = 0;
  for (const token of tokens.slice(at + 1)) {
    if (token === "(") depth++;
    else if (token === ")") depth--;
    if (depth < 0 || (depth === 0 && AFTER_FROM.test(token))) return false;
    if (depth === 0 && token.toLowerCase() === table) return true;
  }
  return false;
}
