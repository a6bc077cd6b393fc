import { reopenedChips } from "@/app/(signed-in)/periods/reopened/reopened-chips";
import { exceptionColumns } from "@/components/review/exception-columns";
import { sentBackColumns } from "@/components/review/sent-back-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { listReopened } from "@/lib/reports/queries/list-reopened";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

export const reopened: ExportedList = async (params) => {
  const view = await ask(listReopened, params);
  const t = await getTranslations("review");
  const { today: asOf } = view;
  const chips = await reopenedChips(listReopened.input.parse(params), view.choices.units);
  const shared = { title: t("reopened.title"), chips, asOf };
  const columns = await sentBackColumns();
  const exceptions = await exceptionColumns({ today: asOf, withPeriod: true });
  return [
    await listSheet({ ...shared, name: t("reopened.reopened"), columns, rows: view.reopened }),
    await listSheet({ ...shared, name: t("reopened.returned"), columns, rows: view.returned }),
    await listSheet({ ...shared, name: t("exception.title"), columns: exceptions, rows: view.exceptions }),
  ];
};
