"""表头: the columns of the hall sheet, as exported and as taken."""

from server.doorplates.imports.columns import Column, Form

COLUMNS = (
    Column("id", "网点代码", ("代码", "编号", "网点编号", "id"), True, "必填，小写字母、数字和短横，定了就不变，如 hall-zp", 48),
    Column("name", "名称", ("网点名称", "name"), True, "必填，80 字以内", 80),
    Column("type", "类型", ("网点类型", "type"), True, "必填，如 区镇便民服务中心", 24),
    Column("area", "所属区域", ("区域", "区镇", "社区", "area"), True, "必填：昆山市、区镇或社区的名称", 64),
    Column("address", "地址", ("详细地址", "address"), False, "可不填，不确定就空着", 120),
    Column("phone", "电话", ("联系电话", "phone"), False, "可不填；填了就要写电话来源", 40),
    Column("phone_source", "电话来源", ("号码来源", "phone_source"), False, "号码是在哪里公布的", 120),
    Column("lat", "纬度", ("lat", "latitude"), False, "31 开头，和经度一起填或一起空着", 24),
    Column("lng", "经度", ("lng", "lon", "longitude"), False, "120 或 121 开头", 24),
    Column("datum", "坐标系", ("datum", "坐标"), False, "可不填，默认 GCJ-02；也可写 WGS84 或 BD09", 12),
    Column("position", "位置精度", ("position",), False, "演示位置、大致位置、核实过的位置；空着算大致位置", 12),
    Column("hours", "开放时间", ("时间", "营业时间", "hours"), False, "像 Mo-Fr 09:00-12:00,13:00-17:00; Sa 09:00-11:30; PH off", 200),
    Column("floor", "楼层", ("floor",), False, "可不填", 60),
    Column("windows", "窗口", ("窗口号", "windows"), False, "可不填", 120),
    Column("lift", "电梯", ("lift",), False, "可不填", 60),
    Column("parking", "停车", ("parking",), False, "可不填", 120),
    Column("bus", "公交", ("bus",), False, "可不填", 120),
    Column("note", "提示", ("备注", "note"), False, "可不填", 200),
    Column("verified", "已核实", ("核实", "verified"), False, "是 或 否；空着算否", 8),
)
HALLS = Form(COLUMNS)
