import { patent } from "../patents";
import { added, product, type SceneProduct } from "../product-scene";
import { BUSINESS, KEEPERS, type Row } from "./row";

const opened = ({ id, version }: SceneProduct) => ({ id: String(id), version: String(version) });

export const ROWS: Record<string, Row> = {
  "products.add-product": { roles: KEEPERS, input: async () => added((await patent()).number) },
  "products.change-product": {
    roles: KEEPERS,
    input: async () => ({ ...opened(await product()), ...added(""), name: "新型电池" }),
  },
  "products.record-year": {
    roles: KEEPERS,
    input: async () => ({
      ...{ id: (await product()).id, year: "2024", recognition: "RECOGNISED" },
      ...{ output: "3.5亿", source: "认定名单" },
    }),
  },
  "products.attach-patents": {
    roles: KEEPERS,
    input: async () => ({ id: (await product()).id, patents: (await patent()).number }),
  },
  "products.detach-patent": {
    roles: KEEPERS,
    input: async () => {
      const both = [await patent(), await patent()];
      return { id: (await product({ patents: both })).id, number: both[1]?.number };
    },
  },
  "products.list-products": { roles: BUSINESS },
  "products.list-of-patent": { roles: BUSINESS, input: async () => ({ number: (await patent()).number }) },
  "products.read-product": { roles: BUSINESS, input: async () => ({ id: (await product()).id }) },
  "products.read-adding": { roles: KEEPERS, input: async () => ({ patent: (await patent()).number }) },
};
