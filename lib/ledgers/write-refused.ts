import ExcelJS from "exceljs";
import { BYTE_ORDER_MARK, csvLine, disarmed } from "@/lib/exports/csv";

/** The first row is the headings. */
export type RefusedFile = { sheetName: string; rows: readonly (readonly string[])[] };

/** For spreadsheets: the mark at the beginning keeps Chinese from being shown as rubbish. */
export function refusedAsCsv({ rows }: RefusedFile): Buffer {
  return Buffer.from(BYTE_ORDER_MARK + rows.map(csvLine).join(""));
}

export async function refusedAsWorkbook({ sheetName, rows }: RefusedFile): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName.replace(/[[\]*?:/\\]/g, " ").slice(0, 31), {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  for (const row of rows) {
    const added = sheet.addRow(row.map(disarmed));
    added.eachCell((cell) => {
      cell.numFmt = "@"; // typed as text: nothing in it is counted, dated or run
      cell.alignment = { vertical: "top", wrapText: true };
    });
  }
  sheet.getRow(1).font = { bold: true };
  for (let index = 1; index <= (rows[0]?.length ?? 0); index++)
    sheet.getColumn(index).width = index < 3 ? 12 : 28;
  return Buffer.from(await book.xlsx.writeBuffer());
}
