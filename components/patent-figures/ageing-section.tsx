import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { type AgeRow, longestStanding } from "@/lib/patent-figures/ageing";
import { percentText } from "@/lib/patent-figures/counts";
import { AGES } from "@/lib/patents/age";
import { Bar } from "./bar";
import { patentsHref } from "./hrefs";
import { figureWords } from "./words";

/** Where patents stand still, and for how long. */
export async function AgeingSection({ rows, unit }: { rows: readonly AgeRow[]; unit: string | null }) {
  const { t, number, pieces, stage } = await figureWords();
  const longest = longestStanding(rows);
  const listed = (row: AgeRow) => patentsHref(unit, { stage: row.stage, sort: "since" });
  const finding = longest
    ? t("ageing.finding", {
        stage: stage(longest.stage),
        n: pieces(longest.ages["12"]),
        share: percentText(longest.ages["12"], longest.total) ?? "0",
      })
    : t("ageing.finding-none");
  return (
    <Section id="ageing" title={finding} aside={t("ageing.title")} flush>
      <DataTable
        caption={t("ageing.title")}
        rows={rows}
        rowKey={(row) => `age-${row.stage}`}
        columns={[
          {
            key: "stage",
            header: t("funnel.stage"),
            nowrap: true,
            cell: (row) => (
              <>
                <span className="block font-medium">{stage(row.stage)}</span>
                <Link href={listed(row)} className="text-xs">
                  {t("ageing.list")}
                </Link>
              </>
            ),
          },
          {
            key: "total",
            header: t("ageing.total"),
            align: "end",
            cell: (row) => <Link href={patentsHref(unit, { stage: row.stage })}>{number(row.total)}</Link>,
          },
          ...AGES.toReversed().map((age) => ({
            key: age,
            header: <span className="block max-w-28 whitespace-normal">{t(`ageing.${age}`)}</span>,
            align: "end" as const,
            className: "min-w-24",
            cell: (row: AgeRow) => (
              <>
                <span className="mb-1 block">
                  {row.ages[age] === 0 ? (
                    number(0)
                  ) : (
                    <Link href={patentsHref(unit, { stage: row.stage, age, sort: "since" })}>
                      {number(row.ages[age])}
                    </Link>
                  )}
                </span>
                <Bar part={row.ages[age]} whole={row.total} />
              </>
            ),
          })),
        ]}
      />
      <p className="border-t border-line px-4 py-2.5 text-xs text-ink-faint">{t("ageing.note")}</p>
    </Section>
  );
}
