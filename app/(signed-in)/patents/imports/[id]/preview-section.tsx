import { Ban, Info } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { type ProblemCode, type ProblemTally, refuses } from "@/lib/patent-imports/problem";
import type { ImportHere } from "./import-here";
import { sampleWords } from "./problem-words";

/** What would become, or became, of the rows; with samples of everything that was noticed. */
export async function PreviewSection({ found, done }: { found: ImportHere; done: boolean }) {
  const t = await getTranslations("patent-imports");
  const { added, changed, unchanged, refused, rowsTotal } = found;
  const counts = { rows: rowsTotal ?? 0, added, changed, unchanged, refused };
  const kinds = (
    Object.entries(found.notes.rows) as [ProblemCode, NonNullable<ProblemTally[ProblemCode]>][]
  ).sort(([, a], [, b]) => b.count - a.count);
  return (
    <Section id="preview" title={t(done ? "preview.result-title" : "preview.title")}>
      <p className="mb-4 max-w-3xl">{t(done ? "preview.result" : "preview.sum", counts)}</p>
      {kinds.length === 0 ? (
        <p className="text-ink-soft">{t("preview.no-problems")}</p>
      ) : (
        <>
          <Kinds
            title={t("preview.refused-kinds")}
            kinds={kinds.filter(([code]) => refuses(code))}
            found={found}
          />
          <Kinds
            title={t("preview.warned-kinds")}
            kinds={kinds.filter(([code]) => !refuses(code))}
            found={found}
          />
        </>
      )}
      {refused > 0 ? (
        <div className="no-print mt-4 flex flex-wrap items-center gap-3">
          {(["xlsx", "csv"] as const).map((format) => (
            <Button key={format} asChild>
              <a href={`/patents/imports/${found.id}/refused?format=${format}`} download>
                {t("preview.download")} (.{format})
              </a>
            </Button>
          ))}
          <p className="text-sm text-ink-faint">{t("preview.download-hint")}</p>
        </div>
      ) : null}
    </Section>
  );
}

type Kind = [ProblemCode, NonNullable<ProblemTally[ProblemCode]>];

async function Kinds({ title, kinds, found }: { title: string; kinds: Kind[]; found: ImportHere }) {
  const [t, words] = await Promise.all([
    getTranslations("patent-imports"),
    sampleWords(found.headings.columns),
  ]);
  if (kinds.length === 0) return null;
  return (
    <div className="mb-4">
      <h3 className="mb-2 text-sm font-semibold">{title}</h3>
      <ul className="space-y-3">
        {kinds.map(([code, { count, samples }]) => {
          return (
            <li key={code} className="min-w-0">
              <p className={refuses(code) ? "text-late" : "text-ink"}>
                <Icon of={refuses(code) ? Ban : Info} className="me-1.5 inline size-4" />
                {t("preview.kind", { text: t(`problem.${code}`), count })}
              </p>
              <ul className="ms-5.5 text-sm text-ink-soft">
                {samples.map((sample) => (
                  <li key={`${sample.line}-${sample.column}-${sample.value}`} className="break-words">
                    {words(sample)}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
