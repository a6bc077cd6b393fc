import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { patentsNumbered } from "@/lib/patents/patent-list.store";
import { mayReadProducts } from "../product.policy";
import { productsOfPatent } from "../product-list.store";

/** The products a patent is in. */
export const listProductsOfPatent = query({
  name: "products.list-of-patent",
  input: z.object({ number: z.string().max(40) }),
  allow: mayReadProducts,
  read: async (db, { number }, scope) => {
    const [patent] = await patentsNumbered(db, [number], scope);
    return patent ? productsOfPatent(db, patent.id, scope) : null;
  },
});
