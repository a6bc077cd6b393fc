import { checkDigit } from "../../lib/patents/application-number";
import { CAST, expect, expectAccessible, expectNoSidewaysScroll, inEnglish, signedIn, test } from "./support";

/** Numbers that the demonstration does not have. */
function numberOf(serial: number): string {
  const body = `20241${String(9_900_000 + serial)}`;
  return `CN${body}.${checkDigit(body)}`;
}

const ROWS = [
  ["申请号", "专利名称", "申请（专利权）人", "申请日", "法律状态"],
  [numberOf(1), "一种导入用例的电池", "演示甲大学；演示乙科技有限公司", "2024.05.06", "实质审查的生效"],
  [numberOf(2), "一种导入用例的电机", "演示甲大学", "2024-05-07", "授权"],
  ["1.85E+11", "一种坏号的装置", "演示甲大学", "2024-05-08", "授权"],
];
const FILE = Buffer.from(`\ufeff${ROWS.map((row) => row.join(",")).join("\r\n")}\r\n`);

test.describe("for a unit", () => {
  test.use({ ...signedIn(CAST.moeStaff), expectedNoise: [/status of 404/] });

  test("a file is uploaded, checked, imported and taken back as a whole", async ({ page }) => {
    await page.goto("/patents/imports/new");
    await page
      .getByLabel("专利文件")
      .setInputFiles({ name: "高校清单.csv", mimeType: "text/csv", buffer: FILE });
    await page.getByRole("button", { name: "上传", exact: true }).click();
    await expect(page.getByRole("heading", { name: "高校清单.csv" })).toBeVisible();
    await expect(page.getByLabel("申请（专利权）人 · 已识别")).toHaveValue("holders");
    await expectAccessible(page);

    await page.getByRole("button", { name: "按此检查各行" }).click();
    await expect(page.getByText("共 3 行：将新增 2 件")).toBeVisible();
    await expect(page.getByText(/申请号成了科学计数/)).toContainText("文本");
    await expectAccessible(page);
    const refused = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载不予导入的行 (.csv)" }).click();
    expect((await refused).suggestedFilename()).toBe("高校清单 不予导入.csv");

    await page.getByRole("button", { name: "确认导入 2 件" }).click();
    await expect(page.getByText("共 3 行：新增了 2 件")).toBeVisible();
    await page.goto(`/patents/${numberOf(1)}`);
    await expect(page.getByRole("heading", { name: "一种导入用例的电池" })).toBeVisible();
    await page.goBack();

    await page.getByRole("button", { name: "撤回此次导入" }).click();
    await expect(page.getByText("已撤回", { exact: true })).toBeVisible();
    const gone = await page.goto(`/patents/${numberOf(1)}`);
    expect(gone?.status()).toBe(404);
  });
});

test.describe("in English and on a phone", () => {
  test.use({
    ...signedIn(CAST.coordinator),
    viewport: { width: 390, height: 844 },
    expectedNoise: [/status of 422/],
  });

  test("a file that is no table is refused with a word about it", async ({ page }) => {
    await inEnglish(page);
    await page.goto("/patents/imports/new");
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await page
      .getByLabel("File of patents")
      .setInputFiles({ name: "old.xls", mimeType: "application/octet-stream", buffer: old });
    await page.getByRole("button", { name: "Upload", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "old .xls file" })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
