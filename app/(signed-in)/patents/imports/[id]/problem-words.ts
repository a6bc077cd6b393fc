import { getTranslations } from "@/lib/i18n/translations";
import type { Problem, ProblemSample } from "@/lib/patent-imports/problem";

const DETAILS = ["expected", "line", "canonical", "year", "length", "fields"] as const;

/** What a problem's parameters add to it, in words. */
async function detailWords(): Promise<(params: Problem["params"]) => string> {
  const t = await getTranslations("patent-imports");
  return (params) => {
    const detail = DETAILS.find((one) => params && one in params);
    return detail ? t(`detail.${detail}`, params as never) : "";
  };
}

/** One sample: the row, the column, what stands there, and what is wrong with it. */
export async function sampleWords(headings: readonly string[]): Promise<(sample: ProblemSample) => string> {
  const [t, detail] = await Promise.all([getTranslations("patent-imports"), detailWords()]);
  return ({ line, column, value, params }) => {
    const heading = column === undefined ? "" : (headings[column] ?? "");
    const where = heading && value ? t("preview.at", { heading, value }) : heading || value;
    const said = where ? t("preview.sample", { line, value: where }) : t("preview.sample-empty", { line });
    const more = detail(params);
    return more ? t("preview.more", { text: said, more }) : said;
  };
}

/** A reason for the file of refused rows: the rule, and what would have been right. */
export async function reasonWords(): Promise<(problem: Problem) => string> {
  const [t, detail] = await Promise.all([getTranslations("patent-imports"), detailWords()]);
  return ({ code, params }) => {
    const more = detail(params);
    const text = t(`problem.${code}`);
    return more ? t("preview.more", { text, more }) : text;
  };
}
