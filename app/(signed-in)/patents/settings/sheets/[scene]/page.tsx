import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { SheetTable } from "@/components/evaluations/sheet-table";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mayKeepEvaluationSettings } from "@/lib/evaluations/evaluation.policy";
import { readSheets } from "@/lib/evaluations/queries/read-sheets";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { SheetVersions } from "./versions";

type Props = { params: Promise<{ scene: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const scene = await ask(readSheets, await params);
  const t = await getTranslations("evaluations");
  return { title: t("sheet-of", { scene: inLocale(await getLocale(), scene.nameZh, scene.nameEn) }) };
}

export default async function SheetPage({ params }: Props) {
  const [scene, actor] = [await ask(readSheets, await params), await requireActor()];
  const [t, shell, locale] = await Promise.all([
    getTranslations("evaluations"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const name = inLocale(locale, scene.nameZh, scene.nameEn);
  const [current] = scene.versions;
  const keeps = mayKeepEvaluationSettings(actor) && !actor.readOnly && !scene.retired;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("settings.title"), href: "/patents/settings#sheets" },
          { label: name },
        ]}
      />
      <PageHeader
        title={t("sheet-of", { scene: name })}
        kicker={t("version-value", { number: scene.version })}
        lead={t("no-conformity")}
        badges={scene.retired ? <Badge tone="stopped">{t("settings.retired")}</Badge> : null}
        actions={
          keeps ? (
            <Button asChild>
              <Link href={`/patents/settings/sheets/${scene.code}/edit`}>{t("revise.action")}</Link>
            </Button>
          ) : null
        }
      />
      {scene.retired ? (
        <Notice tone="warn" className="mb-4">
          {t("scene-form.retired")}
        </Notice>
      ) : null}
      {current ? (
        <Section id="sheet" title={t("sheet-in-force")}>
          <SheetTable caption={t("sheet-in-force")} sheet={current} />
        </Section>
      ) : null}
      <SheetVersions versions={scene.versions} />
    </>
  );
}
