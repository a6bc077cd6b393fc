import { lockoutColumns } from "@/app/(signed-in)/security/lockout-columns";
import { listLockouts } from "@/lib/accounts/queries/list-lockouts";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const lockouts: ExportedList = async () => {
  const rows = await ask(listLockouts, {});
  const title = (await getTranslations("accounts"))("security.lockouts");
  return [await listSheet({ title, columns: await lockoutColumns(), rows })];
};
