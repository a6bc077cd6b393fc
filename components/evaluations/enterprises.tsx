import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Prospect } from "@/lib/evaluations/enterprise-evaluation";
import type { EnterpriseView } from "@/lib/evaluations/evaluation-view";
import { useTexts } from "@/lib/i18n/translations";
import { ToldBy } from "./told-by";

const TONE: Record<Prospect, BadgeTone> = { GOOD: "good", FAIR: "info", POOR: "quiet" };

export function Enterprises({ enterprises }: { enterprises: readonly EnterpriseView[] }) {
  const [t, patents] = [useTexts("evaluations"), useTexts("patents")];
  if (enterprises.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 text-sm font-semibold text-ink-soft">{t("section.enterprises")}</h3>
      <ul className="space-y-3">
        {enterprises.map((one) => (
          <li key={one.id} className="border-s-2 border-line-strong ps-3">
            <p className="flex flex-wrap items-center gap-2">
              <span lang="zh-CN" className="font-medium">
                {one.enterprise}
              </span>
              <Badge tone={TONE[one.prospect]}>{patents(`prospect.${one.prospect}`)}</Badge>
              <span className="text-sm">{t("wishes", { wish: patents(`wish.${one.wish}`) })}</span>
            </p>
            {one.improvement ? (
              <p lang="zh-CN" className="max-w-3xl whitespace-pre-line break-words">
                {t("to-improve", { text: one.improvement })}
              </p>
            ) : null}
            <ToldBy {...one} />
          </li>
        ))}
      </ul>
    </div>
  );
}
