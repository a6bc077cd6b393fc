import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadDocuments } from "../document.policy";
import { documentCode } from "../document.schema";
import { findDocument } from "../document.store";

export const readDocument = query({
  name: "documents.read-document",
  input: z.object({ code: documentCode }),
  allow: mayReadDocuments,
  read: (db, { code }, scope) => findDocument(db, code, scope),
});
