import { command } from "@/lib/kernel/command";
import { attachPatents } from "../product";
import { mayKeepProduct } from "../product.policy";
import { attachPatentsInput } from "../product.schema";
import { insertPatents, lockWithPatents } from "../product.store";
import { labelOf, onPatents, productTrail } from "../trail";

export const attachPatentsCommand = command({
  name: "products.attach-patents",
  input: attachPatentsInput,
  load: (tx, input, scope) => lockWithPatents(tx, input, scope),
  allow: (actor, product) => mayKeepProduct(actor, product),
  decide: (product, { patents }) => attachPatents(product, product.found, patents),
  save: async (tx, patents, product, { now }) => {
    const { id } = product;
    await insertPatents(
      tx,
      id,
      patents.map((patent) => patent.id),
      now,
    );
    const numbers = patents.map(({ number }) => number).join(", ");
    const record = productTrail(product, { patents: "" }, { patents: numbers });
    return { value: { id }, records: [record, ...onPatents(patents, labelOf(id, product))] };
  },
});
