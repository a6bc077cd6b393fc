import type pg from "pg";

export type Term = { text: string; length: number; often: boolean };

const TITLES = 3_000;
const EACH = 8;

/** Words of two, three and four characters as they stand in titles: the rarest and the most frequent found. */
export async function termsOfTitles(client: pg.Client): Promise<Term[]> {
  const { rows } = await client.query<{ title: string }>(
    "SELECT title FROM patent_sample ORDER BY id LIMIT $1",
    [TITLES],
  );
  const titles = rows.map(({ title }) => [...title]);
  return [2, 3, 4].flatMap((length) => {
    const count = new Map<string, number>();
    for (const title of titles) {
      for (let at = 0; at + length <= title.length; at++) {
        const text = title.slice(at, at + length).join("");
        if (!/[的一种及与和于其]/.test(text)) count.set(text, (count.get(text) ?? 0) + 1);
      }
    }
    const sorted = [...count].sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]));
    const rare = sorted.filter((_, place) => place % 97 === 0).slice(0, EACH);
    const often = sorted.slice(-EACH * 3).filter((_, place) => place % 3 === 0);
    return [
      ...rare.map(([text]) => ({ text, length, often: false })),
      ...often.map(([text]) => ({ text, length, often: true })),
    ];
  });
}
