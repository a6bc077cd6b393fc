import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { Prospect } from "@/lib/evaluations/enterprise-evaluation";
import type { EnterpriseView } from "@/lib/evaluations/evaluation-view";
import { useTexts } from "@/lib/i18n/translations";
import { CorrectedMark } from "./corrected-mark";
import { Entries } from "./entries";

const TONE: Record<Prospect, BadgeTone> = { GOOD: "good", FAIR: "info", POOR: "quiet" };

type Props = {
  enterprises: readonly EnterpriseView[];
  /** Where they are put right, for who may. */
  keptAt: string | null;
};

export function Enterprises({ enterprises, keptAt }: Props) {
  const [t, patents] = [useTexts("evaluations"), useTexts("patents")];
  const acts = ({ id, enterprise }: EnterpriseView) => ({
    href: `${keptAt}/enterprises/${id}`,
    action: t("correct.action"),
    named: t("correct.of", { what: enterprise }),
  });
  return (
    <Entries title={t("section.enterprises")} entries={enterprises} keptAt={keptAt ? acts : null}>
      {(one) => (
        <>
          <p className="flex flex-wrap items-center gap-2">
            <span lang="zh-CN" className="font-medium">
              {one.enterprise}
            </span>
            <Badge tone={TONE[one.prospect]}>{patents(`prospect.${one.prospect}`)}</Badge>
            <span className="text-sm">{t("wishes", { wish: patents(`wish.${one.wish}`) })}</span>
            {one.corrected ? <CorrectedMark /> : null}
          </p>
          {one.improvement ? (
            <p lang="zh-CN" className="max-w-3xl whitespace-pre-line break-words">
              {t("to-improve", { text: one.improvement })}
            </p>
          ) : null}
        </>
      )}
    </Entries>
  );
}
