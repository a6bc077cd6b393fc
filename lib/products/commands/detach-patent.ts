import { command } from "@/lib/kernel/command";
import { patentTrail } from "@/lib/patents/trail";
import { detachPatent } from "../product";
import { mayKeepProduct } from "../product.policy";
import { detachPatentInput } from "../product.schema";
import { deletePatent, lockWithPatents } from "../product.store";
import { labelOf, productTrail } from "../trail";

/** A patent that is not in the product after all. */
export const detachPatentCommand = command({
  name: "products.detach-patent",
  input: detachPatentInput,
  load: (tx, { id, number }, scope) => lockWithPatents(tx, { id, patents: number }, scope),
  allow: (actor, product) => mayKeepProduct(actor, product),
  decide: (product) => detachPatent(product, product.found[0] ?? null),
  save: async (tx, patent, product) => {
    const { id } = product;
    await deletePatent(tx, id, patent.id);
    return {
      value: { id },
      records: [
        productTrail(product, { patents: patent.number }, { patents: "" }),
        patentTrail(patent, { product: labelOf(id, product) }, { product: "" }),
      ],
    };
  },
});
