import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { readRulesVersion } from "@/lib/working-rules/queries/read-rules-version";
import { mayKeepRules } from "@/lib/working-rules/rules.policy";
import { RulesPage } from "../rules-page";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ number }, t] = [await params, await getTranslations("rules")];
  return {
    title: /^\d+$/.test(number) ? `${t("title")} · ${t("version", { number: Number(number) })}` : t("title"),
  };
}

/** A given version, in force or not. */
export default async function RulesVersionPage({ params }: Props) {
  const { number } = await params;
  const [rules, actor, t, shell] = [
    await ask(readRulesVersion, { number }),
    await requireActor(),
    await getTranslations("rules"),
    await getTranslations("shell"),
  ];
  const keeps = mayKeepRules(actor);
  const edits = keeps && rules.status === "draft";
  const here = `/rules/${rules.number}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.rules"), href: "/rules" },
          { label: t("version", { number: rules.number }) },
        ]}
      />
      <RulesPage
        rules={rules}
        withHistory={keeps}
        editHref={edits ? (article) => `${here}/articles/${article}/edit` : undefined}
        actions={
          edits ? (
            <>
              <Button asChild>
                <Link href={`${here}/edit`}>{t("draft.particulars")}</Link>
              </Button>
              <Button asChild>
                <Link href={`${here}/articles/new`}>{t("draft.add")}</Link>
              </Button>
              <Button asChild tone="primary">
                <Link href={`${here}/approve`}>{t("draft.approve")}</Link>
              </Button>
            </>
          ) : null
        }
      />
    </>
  );
}
