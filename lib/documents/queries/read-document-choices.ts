import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadDocuments } from "../document.policy";
import { documentChoices } from "../document-list.store";

/** Units, measures and years: what the filters offer, and the form. */
export const readDocumentChoices = query({
  name: "documents.read-document-choices",
  input: z.object({}),
  allow: mayReadDocuments,
  read: (db, _input, scope) => documentChoices(db, scope),
});
