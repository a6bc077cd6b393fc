import { query } from "@/lib/kernel/query";
import { mayReadDocuments } from "../document.policy";
import { listDocumentsInput } from "../document.schema";
import { listedDocuments } from "../document-list.store";

export const listDocuments = query({
  name: "documents.list-documents",
  input: listDocumentsInput,
  allow: mayReadDocuments,
  read: (db, filter, scope) => listedDocuments(db, filter, scope),
});
