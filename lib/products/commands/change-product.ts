import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { changeProduct } from "../product";
import { mayKeepProduct } from "../product.policy";
import { changeProductInput } from "../product.schema";
import { lockProduct, updateProduct } from "../product.store";
import { productTrail } from "../trail";

export const changeProductCommand = command({
  name: "products.change-product",
  input: changeProductInput,
  load: (tx, { id }, scope) => lockProduct(tx, id, scope),
  record: ({ id }) => ({ type: "product", id: String(id) }),
  allow: (actor, product) => mayKeepProduct(actor, product),
  decide: (product, { id: _id, version: _version, ...terms }, { today }) =>
    changeProduct(product, terms, today),
  save: async (tx, terms, product) => {
    const { id, name, maker, province, industry, filingNo, filedOn } = product;
    await updateProduct(tx, id, terms);
    const { before, after } = changed({ name, maker, province, industry, filingNo, filedOn }, terms);
    return { value: { id }, records: [productTrail({ id, name: terms.name }, before, after)] };
  },
  constraints: { product_filing_no_key: refuse("product.filing-no-taken", { field: "filingNo" }) },
});
