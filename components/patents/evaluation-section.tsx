import { Enterprises } from "@/components/evaluations/enterprises";
import { Gradings } from "@/components/evaluations/gradings";
import { Scorings } from "@/components/evaluations/scorings";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { listEvaluationsOfPatent } from "@/lib/evaluations/queries/list-of-patent";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";

type Props = { patentId: number; number: string; mayKeep: boolean };

/** What owner and enterprises said of the patent, and what it scored: each with who, when and by which version. */
export async function EvaluationSection({ number, mayKeep }: Props) {
  const { labels, gradings, enterprises, scorings } = await ask(listEvaluationsOfPatent, { number });
  const t = await getTranslations("evaluations");
  const evaluate = mayKeep ? (
    <Link href={`/patents/evaluate?patent=${number}`} className="no-print">
      {t("evaluate.action")}
    </Link>
  ) : null;
  const keptAt = mayKeep ? `/patents/${number}/evaluation` : null;
  const none = gradings.length + enterprises.length + scorings.length === 0;
  return (
    <Section id="evaluation" title={t("section.title")} aside={none ? null : evaluate}>
      {none ? (
        <EmptyState
          title={t("section.none")}
          hint={mayKeep ? t("section.none-hint") : null}
          action={evaluate}
        />
      ) : (
        <div className="space-y-5">
          <Gradings gradings={gradings} labels={labels} keptAt={keptAt} />
          <Enterprises enterprises={enterprises} keptAt={keptAt} />
          <Scorings scorings={scorings} keptAt={keptAt} />
        </div>
      )}
    </Section>
  );
}
