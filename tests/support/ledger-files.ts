import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import type { LedgerTable } from "@/lib/ledgers/table";

/** A table as a file would have been read: headings and rows of texts. */
export function ledgerTable(columns: string[], rows: string[][]): LedgerTable {
  return {
    name: "Sheet1",
    hidden: false,
    headingRow: 1,
    columns,
    lines: rows.map((texts, index) => ({ sheet: "Sheet1", row: index + 2, texts, formulas: [] })),
    skipped: [],
  };
}

export const USUAL_COLUMNS = [
  "序号",
  "举措",
  "任务名称",
  "牵头单位",
  "配合单位",
  "完成时限",
  "交付成果",
  "验收标准",
];

export const USUAL_ROWS = [
  ["1", "M01", "盘点高校专利", "教育部", "工业和信息化部、科技部", "2025年底前", "清单", "覆盖全部高校"],
  ["2", "M02", "开展专利评价", "国家知识产权局", "", "2025年6月", "报告", "通过评审"],
  ["3", "M02", "找不到单位的任务", "某某部", "", "2025年6月", "报告", "通过评审"],
];

/** What the upload's command is given. */
export function upload(columns = USUAL_COLUMNS, rows = USUAL_ROWS, fileName = "台账.xlsx") {
  const table = ledgerTable(columns, rows);
  const sha256 = createHash("sha256").update(JSON.stringify(table)).digest("hex");
  return { fileName, sha256, sheet: "Sheet1", table };
}

/** A real .xlsx file. */
export async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
