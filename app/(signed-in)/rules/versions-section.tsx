import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { VersionView } from "@/lib/working-rules/rules-view";
import { versionColumns } from "./version-columns";

type Props = {
  versions: readonly VersionView[];
  /** The version on the page; the others are compared with it. */
  shown?: number;
  children?: React.ReactNode;
};

export async function VersionsSection({ versions, shown, children }: Props) {
  const t = await getTranslations("rules");
  return (
    <div className="no-print">
      <Section id="versions" title={t("versions")} aside={t("versions-aside")} flush>
        <ListTable
          caption={t("versions-caption")}
          rows={versions}
          rowKey={(row) => `version-${row.number}`}
          columns={await versionColumns(shown)}
        />
        <div className="flex flex-wrap items-start gap-3 border-t border-line px-4 py-3.5">
          {children}
          <ExportMenu list="rules-versions" params={{}} rows={versions.length} />
        </div>
      </Section>
    </div>
  );
}
