"""races.py MINGJING SECONDS [SEED]: two commands at once, kills, a reader of the ledger and a full disk.

Whatever happens to the program, the register (`published_month` in ledger.sqlite) and the folders
(`published` in manifest.json) must name the same months once the next command has run, a published folder
must not say 草稿, and nothing may be lost. Each round takes a fresh copy of one small workspace and does one
thing to it at a random moment. Standard library only; the full disk needs root (a small tmpfs) and is left
out without.
"""

import glob, json, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile, time

PROGRAM, SECONDS = os.path.abspath(sys.argv[1]), float(sys.argv[2])
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
RANDOM = random.Random(SEED)
MONTH = "2026-08"
QUIET = dict(stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

ROSTER = """工号,姓名,部门,科所,岗位,职务
E101,江一帆,城东营业所,一科,客户代表,员工
E102,林小满,城东营业所,一科,片区管理员,员工
E103,尹川,城东营业所,一科,,科所长
E104,沈越,城东营业所,,,部门负责人
"""
TICKETS = """工单编号,来源渠道,受理时间,诉求类别,责任认定,满意度,部门,科所,责任人工号,责任人,诉求内容
GD1,小白热线,2026-08-03 09:05,服务态度,责任,不满意,城东营业所,一科,E101,江一帆,柜台态度生硬
GD2,12345,2026-08-05 10:00,服务效率,责任,不满意,城东营业所,一科,E102,林小满,报修后没有人来
"""


def command(workspace, name):
    arguments = [PROGRAM, name, "--workspace", workspace, "--month", MONTH]
    if name in ("run", "import"):
        arguments += ["--from", os.path.join(os.path.dirname(workspace), "exports")]
    if name == "publish":
        arguments += ["--accept-open", "试验：接受"]
    help_text = HELP.setdefault(name, subprocess.run([PROGRAM, name, "--help"], capture_output=True, text=True).stdout)
    return arguments + (["--yes"] if "--yes" in help_text else [])


HELP = {}


def start(workspace, name):
    return subprocess.Popen(command(workspace, name), **QUIET)


def call(workspace, name):
    process = start(workspace, name)
    said = process.communicate(timeout=180)[1].decode()
    return process.returncode, said


def registered(workspace):
    with sqlite3.connect(os.path.join(workspace, "ledger.sqlite")) as ledger:
        assert ledger.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the ledger is damaged"
        return {month for (month,) in ledger.execute("SELECT month FROM published_month")}


def given_out(workspace):
    months = set()
    for path in glob.glob(os.path.join(workspace, "output", "????-??", "manifest.json")):
        if json.load(open(path, encoding="utf-8"))["published"]:
            months.add(os.path.basename(os.path.dirname(path)))
    return months


def check_agreement(workspace, what):
    in_register, in_folders = registered(workspace), given_out(workspace)
    assert in_register == in_folders, f"{what}: registered {in_register}, published folders {in_folders}"
    folder = os.path.join(workspace, "output", MONTH)
    drafts = [p for p in glob.glob(folder + "/bulletin/*.html") if "草稿" in open(p, encoding="utf-8").read()]
    assert bool(drafts) != (MONTH in in_register), f"{what}: registered {in_register}, drafts {drafts}"


def settle(workspace, what):
    """The next command finishes or undoes; after it register and folders agree, and nothing lies about."""
    status, said = call(workspace, "report")
    assert status in (0, 1), f"{what}: the next command ended with {status}: {said}"
    check_agreement(workspace, what)
    left = [n for n in os.listdir(os.path.join(workspace, "output")) if n.startswith(".")]
    assert not left, f"{what}: left behind: {left}"


def two_at_once(workspace):
    first, second = RANDOM.choice(["publish", "run", "report", "import"]), RANDOM.choice(["publish", "run", "report", "import"])
    if "publish" not in (first, second) and RANDOM.random() < 0.7:
        second = "publish"
    delay = RANDOM.random() * DURATION
    one = start(workspace, first)
    time.sleep(delay)
    two = start(workspace, second)
    what = f"{first} and {delay:.2f} s later {second}"
    for process in (one, two):
        said = process.communicate(timeout=180)[1].decode()
        assert process.returncode in (0, 1, 3) and "SQL" not in said.replace("SQLite", ""), f"{what}: {process.returncode}: {said}"
    check_agreement(workspace, what)
    return what


def killed(workspace):
    name = RANDOM.choice(["publish", "publish", "publish", "run", "report", "import"])
    delay = RANDOM.random() * DURATION
    process = start(workspace, name)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()
    what = f"{name} killed after {delay:.2f} s"
    settle(workspace, what)
    if MONTH not in registered(workspace):
        status, said = call(workspace, "publish")
        assert status in (0, 1), f"{what}: publishing again: {status}: {said}"
    check_agreement(workspace, what)
    return what


def read_meanwhile(workspace):
    """Somebody looks at the ledger with another program until after the program has given up."""
    reader = sqlite3.connect(os.path.join(workspace, "ledger.sqlite"), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM row").fetchone()
    status, said = call(workspace, "publish")
    reader.execute("COMMIT")
    reader.close()
    assert status == 3 and "正被另一个程序使用" in said, f"publish with a reader: {status}: {said}"
    check_agreement(workspace, "publish with a reader")
    settle(workspace, "after the reader")
    return "publish with a reader"


def full_disk(workspace):
    """The disk has some pages left when publish begins."""
    mount = tempfile.mkdtemp(prefix="mingjing-full-")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", mount], check=True)
    try:
        shutil.copytree(os.path.dirname(workspace), mount + "/box")
        small = mount + "/box/workspace"
        used = given_out(small)
        free = RANDOM.choice([0, 4, 16, 64, 256, 1024, 4096]) * 1024 + RANDOM.randrange(64 * 1024)
        fill(mount, free)
        status, said = call(small, "publish")
        os.remove(mount + "/filler")
        what = f"publish with {free} bytes left: {status} {said.strip()[-90:]}"
        assert status in (0, 1, 3), what
        settle(small, what)
        assert used <= given_out(small), what
        return what
    finally:
        subprocess.run(["umount", "-l", mount], check=True)
        os.rmdir(mount)


def fill(mount, free):
    space = os.statvfs(mount)
    with open(mount + "/filler", "wb") as filler:
        filler.write(b"x" * max(0, space.f_bavail * space.f_frsize - free))


def main():
    global DURATION
    print(f"races: seed {SEED}")
    root = tempfile.mkdtemp(prefix="mingjing-races-")
    try:
        box = os.path.join(root, "box")
        os.makedirs(os.path.join(box, "exports"))
        for name, text in (("花名册.csv", ROSTER), ("工单.csv", TICKETS)):
            open(os.path.join(box, "exports", name), "w", encoding="utf-8").write(text)
        workspace = os.path.join(box, "workspace")
        subprocess.run([PROGRAM, "init", workspace], check=True, stdout=subprocess.DEVNULL)
        began = time.time()
        status, said = call(workspace, "run")
        assert status in (0, 1), said
        DURATION = (time.time() - began) * 1.2
        kinds = [two_at_once, killed, two_at_once, killed, read_meanwhile] + ([full_disk] if os.geteuid() == 0 else [])
        rounds, end = 0, time.time() + SECONDS
        while time.time() < end or rounds < len(kinds):
            kind = kinds[rounds % len(kinds)]
            copy = os.path.join(root, f"round{rounds}")
            shutil.copytree(box, copy)
            what = kind(os.path.join(copy, "workspace"))
            if "-v" in sys.argv:
                print("  " + what, flush=True)
            shutil.rmtree(copy)
            rounds += 1
        print(f"races: {rounds} rounds, register and folders agree")
    except AssertionError as wrong:
        sys.exit(f"races: seed {SEED}: {wrong}\nThe workspace is kept in {root}")
    shutil.rmtree(root)


main()
