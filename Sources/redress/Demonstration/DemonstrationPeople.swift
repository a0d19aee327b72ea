/// Who works at the demonstration's workplace: sixty people in six departments, and six from outside who sit on its
/// bodies. Everybody here is invented, and the addresses belong to nobody (RFC 2606).
enum DemonstrationPeople {
  static let workplace = "Willowmere Works 柳湾工坊"

  /// The list of people, as `redress people import` takes it.
  static let csv = """
    id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status
    W001,程牧野,Evan Cheng,evan.cheng@willow.example,Direction 总经办,General manager 总经理,,,man,zh;en,active
    W002,阮知秋,秋白,zhiqiu.ruan@willow.example,Direction 总经办,Assistant 总经理助理,W001,W001,woman,zh,active
    W003,Ingrid Solheim,英格丽,ingrid.solheim@willow.example,Direction 总经办,Counsel 法务负责人,W001,,woman,en;zh,active
    W004,尹书白,木白,shubai.yin@willow.example,Direction 总经办,Counsel 法务,W003,,man,zh;en,active
    W005,Tobias Renner,,tobias.renner@willow.example,Direction 总经办,Internal audit 内审,W001,,man,en;de,active
    W006,温若棠,Tanya Wen,ruotang.wen@willow.example,Direction 总经办,Communications 传播,W001,,woman,zh;en,active
    W007,鲁一帆,扬帆,yifan.lu@willow.example,Direction 总经办,Planning 规划,W001,,man,zh,active
    W010,沈砚舟,远山,yanzhou.shen@willow.example,Development 研发部,Head 研发负责人,W001,,man,zh;en,active
    W011,苗小满,小满,xiaoman.miao@willow.example,Development 研发部,Assistant 部门助理,W010,W010,woman,zh,active
    W012,Marek Havlin,马力,marek.havlin@willow.example,Development 研发部,"Lead, optics 光学组长",W010,,man,en;cs,active
    W013,贺云起,听雨,yunqi.he@willow.example,Development 研发部,"Lead, firmware 固件组长",W010,,man,zh;en,active
    W014,Priya Raghunath,普丽娅,priya.raghunath@willow.example,Development 研发部,Optics 光学工程师,W012,,woman,en;hi,active
    W015,简一诺,Nora Jian,yinuo.jian@willow.example,Development 研发部,Optics 光学工程师,W012,,woman,zh;en,active
    W016,龚明远,青禾,mingyuan.gong@willow.example,Development 研发部,Optics 光学工程师,W012,,man,zh,active
    W017,Samuel Okwudili,,samuel.okwudili@willow.example,Development 研发部,Test engineer 测试工程师,W012,,man,en,active
    W018,戴星河,星河,xinghe.dai@willow.example,Development 研发部,Firmware 固件工程师,W013,,man,zh,active
    W019,骆思齐,Cici Luo,siqi.luo@willow.example,Development 研发部,Firmware 固件工程师,W013,,woman,zh;en,active
    W020,Elif Karaman,,elif.karaman@willow.example,Development 研发部,Firmware 固件工程师,W013,,woman,en;tr,active
    W021,祝长风,长风,changfeng.zhu@willow.example,Development 研发部,Firmware 固件工程师,W013,,man,zh,active
    W022,甄可心,可可,kexin.zhen@willow.example,Development 研发部,Technical writer 技术文档,W010,,woman,zh;en,active
    W023,宁致远,静水,zhiyuan.ning@willow.example,Development 研发部,Patents 专利,W010,,man,zh,active
    W030,郑屿,Logan Zheng,yu.zheng@willow.example,Sales 销售部,Head 销售负责人,W001,,man,zh;en,active
    W031,葛初夏,初夏,chuxia.ge@willow.example,Sales 销售部,Assistant 部门助理,W030,W030,woman,zh,active
    W032,霍景行,Jason Huo,jingxing.huo@willow.example,Sales 销售部,"Lead, east 华东组长",W030,,man,zh;en,active
    W033,Catalina Duarte,卡塔,catalina.duarte@willow.example,Sales 销售部,"Lead, overseas 海外组长",W030,,woman,en;es;zh,active
    W034,虞半夏,半夏,banxia.yu@willow.example,Sales 销售部,"Sales, east 华东销售",W032,,woman,zh,active
    W035,乔安澜,Alan Qiao,anlan.qiao@willow.example,Sales 销售部,"Sales, east 华东销售",W032,,man,zh;en,active
    W036,易南星,南星,nanxing.yi@willow.example,Sales 销售部,"Sales, east 华东销售",W032,,woman,zh,active
    W037,Henrik Aalto,,henrik.aalto@willow.example,Sales 销售部,"Sales, overseas 海外销售",W033,,man,en;fi,active
    W038,段微雨,Vivian Duan,weiyu.duan@willow.example,Sales 销售部,"Sales, overseas 海外销售",W033,,woman,zh;en,active
    W039,Omar Haddadin,,omar.haddadin@willow.example,Sales 销售部,"Sales, overseas 海外销售",W033,,man,en;ar,active
    W040,庄亦凡,亦凡,yifan.zhuang@willow.example,Sales 销售部,Tenders 投标,W030,,man,zh,active
    W041,滕子衿,青衿,zijin.teng@willow.example,Sales 销售部,Events 会展,W030,,woman,zh;en,active
    W050,Rosa Albrecht,罗莎,rosa.albrecht@willow.example,Production 制造部,Head 制造负责人,W001,,woman,en;de;zh,active
    W051,范大江,大江,dajiang.fan@willow.example,Production 制造部,"Lead, early shift 早班班长",W050,,man,zh,active
    W052,谭月,月亮,yue.tan@willow.example,Production 制造部,"Lead, late shift 晚班班长",W050,,woman,zh,active
    W053,Viktor Lindqvist,维克,viktor.lindqvist@willow.example,Production 制造部,Quality 质量主管,W050,,man,en;sv,active
    W054,耿春生,老耿,chunsheng.geng@willow.example,Production 制造部,Assembly 装配,W051,,man,zh,active
    W055,米朵,朵朵,duo.mi@willow.example,Production 制造部,Assembly 装配,W052,,woman,zh,active
    W056,丘志强,阿强,zhiqiang.qiu@willow.example,Production 制造部,Assembly 装配,W051,,man,zh,active
    W057,Thandeka Mbali,,thandeka.mbali@willow.example,Production 制造部,Calibration 校准,W051,,woman,en,active
    W058,翁巧云,巧云,qiaoyun.weng@willow.example,Production 制造部,Calibration 校准,W052,,woman,zh,active
    W059,柴立冬,立冬,lidong.chai@willow.example,Production 制造部,Warehouse 仓库,W052,,man,zh,active
    W060,焦小雪,小雪,xiaoxue.jiao@willow.example,Production 制造部,Warehouse 仓库,W052,,woman,zh,active
    W061,Jonas Vetter,,jonas.vetter@willow.example,Production 制造部,Maintenance 设备维护,W050,,man,de;en,active
    W062,邬海燕,海燕,haiyan.wu@willow.example,Production 制造部,Inspection 检验,W053,,woman,zh,active
    W063,桂千帆,千帆,qianfan.gui@willow.example,Production 制造部,Inspection 检验,W053,,man,zh,active
    W070,秦绍文,Shawn Qin,shaowen.qin@willow.example,People 人事财务部,Head 人事财务负责人,W001,,man,zh;en,active
    W071,Miriam Castellan,米粒,miriam.castellan@willow.example,People 人事财务部,Working culture 工作氛围,W070,,woman,en;zh,active
    W072,符晓岚,晓岚,xiaolan.fu@willow.example,People 人事财务部,Payroll 薪酬,W070,,woman,zh,active
    W073,Daniel Osterberg,,daniel.osterberg@willow.example,People 人事财务部,Accounts 会计,W070,,man,en,active
    W074,池念安,念安,nian.chi@willow.example,People 人事财务部,Employee care 员工关怀,W070,,woman,zh;en,active
    W075,管仲平,仲平,zhongping.guan@willow.example,People 人事财务部,Accounts 会计,W070,,man,zh,active
    W076,颜如意,Ruby Yan,ruyi.yan@willow.example,People 人事财务部,Recruiting 招聘,W070,,woman,zh;en,active
    W080,白露华,露华,luhua.bai@willow.example,Care 客户服务部,Head 客服负责人,W001,,woman,zh;en,active
    W081,Anouk Verhaegen,,anouk.verhaegen@willow.example,Care 客户服务部,"Lead, hotline 热线组长",W080,,woman,en;nl,active
    W082,岳东篱,东篱,dongli.yue@willow.example,Care 客户服务部,Hotline 热线,W081,,man,zh,active
    W083,蒲若水,若水,ruoshui.pu@willow.example,Care 客户服务部,Hotline 热线,W081,,woman,zh;en,active
    W084,Lucas Feldmann,路克,lucas.feldmann@willow.example,Care 客户服务部,Repairs 维修,W080,,man,en;zh,active
    W085,苗青岚,青岚,qinglan.miao@willow.example,Care 客户服务部,Repairs 维修,W080,,woman,zh,active
    X01,施怀瑾,,huaijin.shi@outside.example,,Mediator 调解员,,,woman,zh;en,outside
    X02,Beatrice Langford,,beatrice.langford@outside.example,,Retired judge 退休法官,,,woman,en,outside
    X03,池暮云,,muyun.chi@outside.example,,Member of the board 董事,,,man,zh;en,outside
    X04,Frederik Ostby,,frederik.ostby@outside.example,,Member of the board 董事,,,man,en,outside
    X05,左清如,,qingru.zuo@outside.example,,Attorney 律师,,,woman,zh;en,outside
    X06,Gwendolyn Marsh,,gwendolyn.marsh@outside.example,,Attorney 律师,,,woman,en;zh,outside
    """
}
