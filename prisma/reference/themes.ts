import type { Evidence } from "./fact";

// The frame of sections is general knowledge: no page with the plan's full text was found.

export interface Theme {
  code: string;
  ordinal: number;
  titleZh: string;
  titleEn: string;
  evidence: Evidence;
}

const rows = [
  {
    code: "S2",
    ordinal: 2,
    titleZh: "大力推进专利产业化，加快专利价值实现",
    titleEn: "Push patent industrialisation and realise the value of patents sooner",
    evidence: "UNVERIFIED",
  },
  {
    code: "S3",
    ordinal: 3,
    titleZh: "打通转化关键堵点，激发运用内生动力",
    titleEn: "Clear the blockages of transformation and stimulate the drive to use patents",
    evidence: "UNVERIFIED",
  },
  {
    code: "S4",
    ordinal: 4,
    titleZh: "培育知识产权要素市场，构建良好服务生态",
    titleEn: "Build the market for intellectual property and a sound service ecosystem",
    evidence: "UNVERIFIED",
  },
  {
    code: "S5",
    ordinal: 5,
    titleZh: "强化组织保障，营造良好环境",
    titleEn: "Strengthen organisation and create a good environment",
    evidence: "UNVERIFIED",
  },
] as const satisfies readonly Theme[];

export type ThemeCode = (typeof rows)[number]["code"];

export const themes: readonly Theme[] = rows;
