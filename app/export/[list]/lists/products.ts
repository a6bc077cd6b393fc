import { productChips } from "@/app/(signed-in)/patents/products/(list)/filters";
import { productColumns } from "@/components/products/product-columns";
import { getTranslations } from "@/lib/i18n/translations";
import { EXPORT_BATCH } from "@/lib/kernel/rows-at-a-time";
import { listProducts } from "@/lib/products/queries/list-products";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet, paged } from "../list";

export const products: ExportedList = async (params, on) => {
  const asked = { ...params, take: EXPORT_BATCH };
  const view = await ask(listProducts, asked);
  const sheet = await listSheet({
    title: (await getTranslations("products"))("title"),
    chips: await productChips(listProducts.input.parse(params), view),
    columns: await productColumns(),
    ...paged(view, {
      total: ({ shown }) => shown,
      turn: (page) => on(listProducts, { ...asked, page }),
      rows: ({ rows }) => rows,
    }),
  });
  return [sheet];
};
