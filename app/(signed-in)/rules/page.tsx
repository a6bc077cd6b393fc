import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { readRulesInForce } from "@/lib/working-rules/queries/read-rules-in-force";
import { mayKeepRules } from "@/lib/working-rules/rules.policy";
import { draftRulesAction } from "./actions";
import { RulesPage } from "./rules-page";
import { VersionsSection } from "./versions-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("title") };
}

/** The version in force today. */
export default async function RulesInForcePage() {
  const [{ current, versions }, actor, t] = [
    await ask(readRulesInForce, {}),
    await requireActor(),
    await getTranslations("rules"),
  ];
  const keeps = mayKeepRules(actor);
  if (!current) {
    return (
      <>
        <PageHeader title={t("title")} />
        <div className="sheet mb-5">
          <EmptyState title={t("none-in-force")} hint={t("none-in-force-hint")} />
        </div>
        {versions.length > 0 ? <VersionsSection versions={versions} /> : null}
      </>
    );
  }
  const draft = versions.find(({ status }) => status === "draft");
  return <RulesPage rules={current} next={keeps ? next(current.id) : null} withHistory={keeps} />;

  function next(basedOn: string) {
    if (draft) {
      return (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          {t("draft.exists", { number: draft.number })}
          <Button asChild small>
            <Link href={`/rules/${draft.number}`}>{t("draft.open")}</Link>
          </Button>
        </p>
      );
    }
    return (
      <>
        <p className="mb-2 text-sm text-ink-soft">{t("draft.start-hint")}</p>
        <ActionForm action={draftRulesAction} submitLabel={t("draft.start")} submitTone="plain" compact>
          <input type="hidden" name="basedOn" value={basedOn} />
        </ActionForm>
      </>
    );
  }
}
