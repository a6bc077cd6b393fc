import { Runs } from "@/components/record/runs";
import { useTexts } from "@/lib/i18n/translations";
import type { TextChange } from "@/lib/reports/review";

type Props = { id: string; title: string; before: string; now: string; hasLast: boolean; change: TextChange };

/** One text of the last approved period beside this one's, with the differences marked. */
export function TextPair({ id, title, before, now, hasLast, change }: Props) {
  const t = useTexts("review.page");
  const remark =
    hasLast && change.after !== "" && change.kind === "SAME"
      ? t("same")
      : hasLast && change.before !== "" && change.kind === "REWRITTEN"
        ? t("rewritten")
        : null;
  return (
    <section aria-labelledby={id} className="border-b border-line px-4 py-3.5 last:border-0">
      <h3 id={id} className="mb-1.5 flex flex-wrap items-baseline gap-x-3 font-semibold">
        {title}
        {remark ? <span className="text-xs font-normal text-ink-faint">{remark}</span> : null}
      </h3>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <div className="text-ink-soft">
          <p className="mb-0.5 text-xs text-ink-faint">{before}</p>
          {hasLast ? (
            <p lang="zh-CN" className="whitespace-pre-line">
              {change.before || t("empty")}
            </p>
          ) : null}
        </div>
        <div>
          <p className="mb-0.5 text-xs text-ink-faint">{now}</p>
          <p lang="zh-CN" className="whitespace-pre-line">
            {change.after === "" ? t("empty") : hasLast ? <Runs runs={change.runs} /> : change.after}
          </p>
        </div>
      </div>
    </section>
  );
}
