import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { deflateSync } from "node:zlib";

/** A small real file of the demonstration. Many claims rest on the same few. */
export type DemonstrationFile = { name: string; mediaType: string; bytes: Buffer; sha256: string };

export function demonstrationFiles(): DemonstrationFile[] {
  const files: [string, string, Buffer][] = [
    ...["印发文件", "会议纪要", "抽查记录", "专家评议意见"].map((name, index): [string, string, Buffer] => [
      `${name}（演示）.pdf`,
      "application/pdf",
      pdf(`DEMONSTRATION ${index + 1}: this file is invented`),
    ]),
    ...["系统截图", "现场照片"].map((name, index): [string, string, Buffer] => [
      `${name}（演示）.png`,
      "image/png",
      png(320, 200, index),
    ]),
    [
      "工作台账（演示）.csv",
      "text/csv",
      Buffer.from("\uFEFF序号,事项,数量\r\n1,演示数据,128\r\n2,演示数据,96\r\n"),
    ],
    ["情况说明（演示）.txt", "text/plain", Buffer.from("（演示）本文件为演示数据，内容虚构。\r\n")],
  ];
  return files.map(([name, mediaType, bytes]) => ({
    ...{ name, mediaType, bytes },
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
}

/** Under their checksum, "ab/abcdef…", as files that are handed in. */
export async function writeFiles(directory: string, files: readonly DemonstrationFile[]): Promise<void> {
  for (const { sha256, bytes } of files) {
    const folder = path.join(directory, sha256.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, sha256), bytes, { mode: 0o600 });
  }
}

/** One page with one line of text. */
function pdf(text: string): Buffer {
  const stream = `BT /F1 16 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

/** A picture of bands in one hue. */
function png(width: number, height: number, variant: number): Buffer {
  const lines = Array.from({ length: height }, (_, y) => {
    const shade = 120 + ((Math.floor(y / 20) + variant * 3) % 6) * 20;
    return Buffer.concat([Buffer.from([0]), Buffer.alloc(width, shade)]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8); // 8 bits of grey
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(lines))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** zlib.crc32 came with Node 22; the product promises 20. */
function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}
