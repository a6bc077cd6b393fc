import { z } from "zod";
import { patentsToConvert } from "@/lib/conversions/conversion.store";
import { query } from "@/lib/kernel/query";
import { mayAddProducts } from "../product.policy";

/** The patents a product is about to be added with, as the address names them, and who holds the first. */
export const readAdding = query({
  name: "products.read-adding",
  input: z.object({ patent: z.string().max(400).default("") }),
  allow: mayAddProducts,
  read: (db, { patent }, scope) => patentsToConvert(db, patent, scope),
});
