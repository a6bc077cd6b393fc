import { versionColumns } from "@/app/(signed-in)/rules/version-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import { readRulesInForce } from "@/lib/working-rules/queries/read-rules-in-force";
import { type ExportedList, listSheet } from "../list";

export const rulesVersions: ExportedList = async () => {
  const { versions: rows } = await ask(readRulesInForce, {});
  const title = (await getTranslations("exports.list"))("rules-versions");
  return [await listSheet({ title, columns: await versionColumns(), rows })];
};
