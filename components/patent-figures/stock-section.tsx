import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import { percentText } from "@/lib/patent-figures/counts";
import type { KeyCounts } from "@/lib/patent-figures/queries/read-figures";
import { listHref, type Params } from "@/lib/web/list-params";
import { Bar } from "./bar";
import { patentsHref, rowFilter } from "./hrefs";
import { figureWords } from "./words";

type Props = {
  by: "industry" | "province";
  rows: readonly KeyCounts[];
  unit: string | null;
  path: string;
  params: Params;
};

const SHOWN = 12;

/** The stock by industry or province, the largest first; what is not stated comes last. */
export async function StockSection({ by, rows, unit, path, params }: Props) {
  const words = await figureWords();
  const { t, number, pieces } = words;
  const stated = rows.filter(({ key }) => key !== "");
  const sorted = [...stated.slice(0, SHOWN), ...rows.filter(({ key }) => key === "")];
  const [first] = stated;
  const total = rows.reduce((sum, { counts }) => sum + counts.total, 0);
  const most = first?.counts.total ?? 0;
  const finding = first
    ? t("bars.finding", {
        name: words[by](first.key),
        n: pieces(first.counts.total),
        share: percentText(first.counts.total, total) ?? "0",
      })
    : t("bars.finding-none");
  const all = <Link href={`${listHref(path, params, { by })}#breakdown`}>{t("bars.all")}</Link>;
  return (
    <Section id={`stock-${by}`} title={finding} aside={t(`bars.${by}`)}>
      <Still as="ul" className="space-y-2 text-sm">
        {sorted.map(({ key, counts }) => (
          <li key={key}>
            <span className="flex justify-between gap-3">
              <span>{words[by](key)}</span>
              <span className="whitespace-nowrap tabular-nums">
                <Link href={patentsHref(unit, { ...rowFilter(by, key, undefined) })} className="underline">
                  {number(counts.total)}
                </Link>
                <span className="ms-2 inline-block min-w-12 text-end text-xs text-ink-faint">
                  {t("percent", { value: percentText(counts.total, total) ?? "0" })}
                </span>
              </span>
            </span>
            {key === "" ? null : <Bar part={counts.total} whole={most} />}
          </li>
        ))}
      </Still>
      <p className="mt-3 text-sm text-ink-faint">
        {stated.length > SHOWN ? `${t("bars.more", { n: stated.length - SHOWN })} · ` : null}
        {all}
      </p>
    </Section>
  );
}
