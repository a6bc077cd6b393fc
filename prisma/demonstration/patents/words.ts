/** What made-up titles and holders are put together from. Frequent words come first. */
export const FIELDS =
  "锂离子电池 电动汽车 光伏组件 图像识别 数据存储 工业机器人 无人机 半导体器件 5G通信 污水处理 氢燃料电池 数控机床 风力发电机 中药组合物 抗体药物 医学影像 超声诊断 激光雷达 石墨烯 碳纤维复合材料 钛合金 铝合金 高温合金 混凝土 钢桥 盾构机 高速列车 船舶推进 航空发动机 卫星导航 毫米波天线 光纤传感 量子点 显示面板 有机发光器件 碳化硅 氮化镓 功率模块 变压器 断路器 微电网 储能电站 充电桩 智能家居 空调机组 洗衣机 冷链冰箱 热泵热水器 纺织面料 造纸废液 包装膜 乳制品 茶叶 水稻 玉米 棉花 疫苗 基因编辑 蛋白质 细胞培养 人工关节 心脏支架 土壤修复 烟气脱硫 催化剂 精馏塔 聚氨酯 橡胶轮胎 陶瓷 玻璃 涂料 焊接 铸造 模具 轴承 齿轮箱 液压缸 阀门 离心泵 压缩机 锅炉 换热器 页岩气 煤矿巷道 选矿 稀土永磁 语音识别 知识图谱 联邦学习 区块链 云平台 物联网 数字孪生 隐私计算 自动驾驶 轨道检测".split(
    " ",
  );
export const QUALITIES =
  "高效 节能 智能 可调节 便携式 一体化 自动化 低功耗 高精度 耐腐蚀 防水 抗震 环保型 多功能 模块化 远程 实时 分布式 自适应 高强度 轻量化 快速 双向 柔性 新型".split(
    " ",
  );
export const THINGS =
  "控制方法 制备方法 检测装置 管理系统 加工设备 散热结构 封装结构 连接组件 驱动电路 监测平台 识别方法 处理工艺 回收装置 清洗机构 固定夹具 输送装置 调节机构 保护电路 存储介质 训练方法 预测模型 优化算法 诊断系统 分离装置 测试方法 安装支架 密封结构 冷却系统 供电装置 生产线".split(
    " ",
  );
export const RELATIONS = ["基于", "用于", "应用于", "面向", "适用于"];

/** Subclasses that are filled most, the fullest first. */
export const SUBCLASSES =
  "G06F H01L H04L H04W G06Q H01M A61K G01N A61B G06K G06T H04N B65D B01D B65G G05B H02J C02F F16L E04B B23K B29C A01G C08L H02K G01R F24F A47J C04B C22C B60L B60K G02B G09G A23L C12N C07D C07K A61P B23P E21B E02D F04D F16K H02H H05K G01S G08G B62D C09D D06M A01K A01B B22F C23C F25B F28D H01Q H03K A61F A61M B66C B24B D04H E01C G16H G10L".split(
    " ",
  );

/** Code, customary name and weight: where patents come from, roughly. */
export const PROVINCE_WEIGHTS: readonly (readonly [string, string, number])[] = [
  ["44", "广东", 170],
  ["11", "北京", 130],
  ["32", "江苏", 125],
  ["33", "浙江", 95],
  ["31", "上海", 75],
  ["37", "山东", 70],
  ["42", "湖北", 45],
  ["51", "四川", 42],
  ["34", "安徽", 42],
  ["61", "陕西", 38],
  ["43", "湖南", 32],
  ["41", "河南", 30],
  ["12", "天津", 24],
  ["35", "福建", 24],
  ["21", "辽宁", 22],
  ["50", "重庆", 22],
  ["13", "河北", 18],
  ["23", "黑龙江", 16],
  ["36", "江西", 14],
  ["22", "吉林", 11],
  ["45", "广西", 11],
  ["53", "云南", 9],
  ["52", "贵州", 8],
  ["14", "山西", 8],
  ["62", "甘肃", 6],
  ["65", "新疆", 5],
  ["15", "内蒙古", 5],
  ["64", "宁夏", 3],
  ["46", "海南", 3],
  ["63", "青海", 2],
  ["54", "西藏", 1],
];

const FIRST = "恒宏瑞泰嘉盛华启云远新晨东海安康博卓锐智联鼎金万天德";
const SECOND = "达信通源科创能拓维翔润丰峰元航晟和景图川森辰越";
/** 25 × 23 invented words of two characters. */
export const NAMES: readonly string[] = [...FIRST].flatMap((first) =>
  [...SECOND].map((second) => first + second),
);
