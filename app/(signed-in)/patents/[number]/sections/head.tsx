import { HighValueBadge, PipelineBadge, StatusBadge } from "@/components/patents/badges";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import type { PatentView } from "@/lib/patents/patent-view";

export async function PatentHead({ view, mayKeep }: { view: PatentView; mayKeep: boolean }) {
  const [t, shell] = await Promise.all([getTranslations("patents"), getTranslations("shell")]);
  const { number, title, type, stage, status } = view.record;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.patents"), href: "/patents" }, { label: number }]} />
      <PageHeader
        kicker={`${number} · ${t(`type.${type}`)}`}
        title={
          <span lang="zh-CN" className="break-words">
            {title}
          </span>
        }
        badges={
          <>
            <PipelineBadge stage={stage} />
            <StatusBadge status={status} />
            <HighValueBadge highValue={view.highValue} />
            {view.demonstration ? <Badge tone="quiet">{t("badge.demonstration")}</Badge> : null}
          </>
        }
        actions={
          mayKeep ? (
            <>
              <Button asChild tone="primary">
                <Link href={`/patents/${number}/step`}>{t("pipeline.step")}</Link>
              </Button>
              <Button asChild>
                <Link href={`/patents/${number}/edit`}>{t("record.edit")}</Link>
              </Button>
            </>
          ) : null
        }
      />
    </>
  );
}
