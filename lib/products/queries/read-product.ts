import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadProducts } from "../product.policy";
import { productId } from "../product.schema";
import { readProductPage } from "../product-page.store";

export const readProduct = query({
  name: "products.read-product",
  input: z.object({ id: productId }),
  allow: mayReadProducts,
  read: (db, { id }, scope, { today }) => readProductPage(db, id, today, scope),
});
