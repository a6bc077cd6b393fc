import { query } from "@/lib/kernel/query";
import { mayReadProducts } from "../product.policy";
import { listProductsInput } from "../product.schema";
import { listedProducts } from "../product-list.store";

/** By year and its recognition, reporting unit, industry, province and words. */
export const listProducts = query({
  name: "products.list-products",
  input: listProductsInput,
  allow: mayReadProducts,
  read: (db, filter, scope, { today }) => listedProducts(db, filter, today, scope),
});
