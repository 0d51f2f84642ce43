"""The `doorplate` command, a second composition root. Each command imports what it needs: the serving manager stays small."""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from server.accounts.policy import NAME, ROLES
from server.errors import CannotStart
from server.settings import Settings, SettingsRefused


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="doorplate", description="数字政务门牌")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="建库、导入演示内容(仅空库)并启动服务")
    commands.add_parser("prepare", help="升级数据库结构，空库时导入演示内容(serve 会自动做)")
    commands.add_parser("migrate", help="把数据库结构升级到最新")
    seed = commands.add_parser("seed", help="检查 seeds/ 并导入，先显示差异")
    seed.add_argument("--check", action="store_true", help="只检查，列出每处错误的文件和行号")
    seed.add_argument("--yes", action="store_true", help="不再询问，直接导入")
    train = commands.add_parser("train", help="用 seeds/ 里的说法训练检索和分诊的模型(需要 models 组件)")
    train.add_argument("--triage", action="store_true", help="只训练分诊的")
    commands.add_parser("calibrate", help="用未参与训练的说法拟合权重和把握(设了 DOORPLATE_ENCODER 则为那个模型)")
    evaluate = commands.add_parser("evaluate", help="按类型评测检索，并与常见方法比较")
    evaluate.add_argument("--json", type=Path, metavar="FILE", help="结果也写成 JSON")
    evaluate.add_argument("--chart", type=Path, metavar="FILE", help="画成图(SVG)，README 用的是 .github/search.svg")
    evaluate.add_argument("--land", action="store_true", help="把这次的成绩记为底线，以后测试不得低于它")
    evaluate.add_argument("--regression", action="store_true", help="只跑数据库里的回归集(台账关闭时加进去的用例)，有不通过的退出码为 1")
    evaluate.add_argument(
        "--export", type=Path, metavar="FILE", help="与 --regression 一起用：把查询用例写成 seeds/evaluation/regression.tsv 的行"
    )
    wechat = commands.add_parser("wechat", help="微信渠道的手工操作")
    wechat.add_argument("what", choices=["refresh-token", "publish-menu"], help="强制刷新接口凭证；按配置更新公众号菜单")
    walk = commands.add_parser("demo", help="在终端里走一遍：扫码、说事、问答、清单、网点")
    walk.add_argument("scene", nargs="?", help="门牌编号，默认第一块启用的门牌")
    walk.add_argument("words", nargs="?", default="我妈80了有没有补贴", help="想办的事")
    walk.add_argument("--auto", action="store_true", help="每题选第一项，不等输入")
    retain = commands.add_parser("retain", help="清理超过保留期限的内容(服务运行时每天自动做)")
    retain.add_argument("--dry-run", action="store_true", help="只列出会清理什么，不删除")
    commands.add_parser("inspect", help="巡检工单：对照记录改正，列出停滞的(服务运行时每夜自动做)")
    commands.add_parser("links", help="看一遍网上入口打不打得开(服务运行时每夜自动做)")
    _add_staff(commands.add_parser("staff", help="工作人员账号：首个市级管理员、演示账号、找回"))
    chosen = parser.parse_args(argv)
    try:
        settings = Settings.read()
        return _run(chosen, settings)
    except SettingsRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return refusal.status


def _add_staff(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", required=True)
    add = does.add_parser("add", help="创建账号，默认市级管理员；不给密码时生成一个，只显示一次")
    add.add_argument("name", help="用户名：字母、数字、点、横线")
    add.add_argument("display_name", nargs="?", help="姓名，默认同用户名")
    add.add_argument("--role", default="city_admin", choices=sorted(ROLES), help="角色")
    add.add_argument("--area", help="区域编号，默认全市")
    add.add_argument("--department", help="部门")
    add.add_argument("--type-password", action="store_true", help="自己输入密码(或从管道读一行)")
    does.add_parser("demo", help="创建一套演示账号，每个角色一个，随机密码只显示一次")
    again = does.add_parser("reset", help="重设密码、清除动态验证码并解锁")
    again.add_argument("name")


def _run_staff(chosen: argparse.Namespace, settings: Settings) -> int:
    from server.commands import staffing

    match chosen.does:
        case "add":
            if NAME.fullmatch(chosen.name) is None:
                print("用户名要由 2 到 32 个字母、数字、点、横线组成", file=sys.stderr)
                return 1
            password = staffing.typed_password() if chosen.type_password else None
            who = {"role": chosen.role, "area": chosen.area, "department": chosen.department}
            return asyncio.run(staffing.add(settings, chosen.name, chosen.display_name or chosen.name, **who, password=password))
        case "demo":
            return asyncio.run(staffing.demo(settings))
        case _:
            return asyncio.run(staffing.reset(settings, chosen.name))


def _run(chosen: argparse.Namespace, settings: Settings) -> int:
    match chosen.command:
        case "serve":
            return _serve(settings)
        case "prepare":
            from server.commands import migrating

            return asyncio.run(migrating.prepare(settings))
        case "migrate":
            from server.commands import migrating

            return asyncio.run(migrating.run(settings))
        case "seed":
            from server.commands import seeding

            return asyncio.run(seeding.run(settings, check_only=chosen.check, yes=chosen.yes))
        case "train":
            from server.commands import training

            return training.run_train_wording() if chosen.triage else training.run_train()
        case "calibrate":
            if settings.encoder:
                from server.commands import fitting

                return asyncio.run(fitting.run(settings))
            from server.commands import training

            return asyncio.run(training.run_calibrate())
        case "evaluate" if chosen.regression or chosen.export:
            from server.commands import regressing

            return asyncio.run(regressing.run(settings, export=chosen.export))
        case "evaluate":
            from server.commands import evaluating

            return asyncio.run(evaluating.run(settings, json_file=chosen.json, chart=chosen.chart, land=chosen.land))
        case "retain":
            from server.commands import retaining

            return asyncio.run(retaining.run(settings, dry=chosen.dry_run))
        case "inspect":
            from server.commands import inspecting

            return asyncio.run(inspecting.run(settings))
        case "links":
            from server.commands import linking

            return asyncio.run(linking.run(settings))
        case "staff":
            return _run_staff(chosen, settings)
        case "wechat":
            from server.commands import wechat

            return asyncio.run(wechat.run(settings, chosen.what))
        case _:
            from server.commands import demo

            return asyncio.run(demo.run(settings, chosen.scene, chosen.words, auto=chosen.auto))


def _serve(settings: Settings) -> int:
    """0 stopped; else what `prepare` ended with."""
    from server.commands.waking import nothing_to_prepare

    ready = nothing_to_prepare(settings)
    preparing = None if ready else _preparing()
    from server.serving import check_port, serve  # meanwhile

    prepared = preparing.wait() if preparing is not None else 0
    if prepared:
        return prepared
    check_port(settings)
    print(f"数字政务门牌:http://{settings.host}:{settings.port}/  (演示内容，以主管部门核实为准)", flush=True)
    serve(settings)
    return 0


def _preparing() -> subprocess.Popen[bytes]:
    """The schema and, in an empty database, the content: in a process of its own, whose memory goes with it."""
    return subprocess.Popen([sys.executable, "-m", "server.cli", "prepare"])


if __name__ == "__main__":
    sys.exit(main())
