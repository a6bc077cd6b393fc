import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { SceneView } from "@/lib/evaluations/evaluation-view";
import { DIMENSIONS } from "@/lib/evaluations/sheet";
import { weightText } from "@/lib/evaluations/weights";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { SceneForm } from "./scene-form";

type Props = {
  scenes: readonly SceneView[];
  /** Whose drafts the forms keep; null for who only reads. */
  keeper: string | null;
};

/** The scenes of valuation, each with its sheet in force. */
export function Scenes({ scenes, keeper }: Props) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const change: Column<SceneView> = {
    key: "change",
    live: true,
    header: t("change"),
    cell: (scene) => <SceneForm scene={scene} draftOwner={`${keeper}:scene-${scene.code}`} />,
  };
  const weights = ({ sheet }: SceneView) =>
    DIMENSIONS.map((one) => `${t(`dimension.${one}`)} ${weightText(sheet.weights[one])}%`).join(" · ");
  return (
    <Section id="sheets" title={t("settings.sheets")} aside={t("settings.sheets-lead")}>
      <p className="mb-3 text-sm text-ink-soft">{t("no-conformity")}</p>
      <DataTable
        caption={t("settings.sheets")}
        rows={scenes}
        rowKey={({ code }) => `scene-${code}`}
        columns={[
          {
            key: "scene",
            header: t("scene"),
            cell: (row) => (
              <Link href={`/patents/settings/sheets/${row.code}`} className="font-medium">
                {inLocale(locale, row.nameZh, row.nameEn)}
              </Link>
            ),
          },
          { key: "weights", header: t("settings.dimension-weights"), secondary: true, cell: weights },
          {
            key: "items",
            header: t("settings.items"),
            align: "end",
            secondary: true,
            cell: ({ sheet }) => sheet.items.length,
          },
          {
            key: "version",
            header: t("settings.version"),
            nowrap: true,
            secondary: true,
            cell: ({ sheet }) => t("version-value", { number: sheet.number }),
          },
          {
            key: "since",
            header: t("settings.since"),
            nowrap: true,
            secondary: true,
            cell: ({ since }) => formatDate(since, locale),
          },
          { key: "scorings", header: t("settings.scorings"), align: "end", cell: (row) => row.scorings },
          {
            key: "state",
            header: t("settings.state"),
            nowrap: true,
            cell: ({ retired }) =>
              retired ? (
                <Badge tone="stopped">{t("settings.retired")}</Badge>
              ) : (
                <Badge tone="good">{t("settings.in-use")}</Badge>
              ),
          },
          ...(keeper ? [change] : []),
        ]}
      />
      {keeper ? (
        <Button asChild small className="no-print mt-3">
          <Link href="/patents/settings/sheets/new">{t("scene-form.action")}</Link>
        </Button>
      ) : null}
    </Section>
  );
}
