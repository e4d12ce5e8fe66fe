"""Sets one text with the program and with other typesetters, and prints a table.

    pages.py                          writes the texts and runs everybody several times in turn
    pages.py PEER FOLDER notices|report   sets the texts of a folder once and prints JSON

Everybody is given the same words, faces, paper and line advance; each peer keeps what it can from
one document to the next, as its own documentation advises.
"""

import html
import json
import os
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import time

DATA = pathlib.Path(".build/data/pages")
NOTICES = 200
CHAPTERS = 320  # about a page and a half each

SERIF, SANS, KAI = "Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai"

SUBJECTS = """营业大厅值班人员 抢修班组当班成员 热线受理坐席 片区管理岗位 客户代表 施工现场管理人员 管网巡检班
水质检测窗口 二次供水改造项目组 抄表收费班 表务更换小组 报装接水专班""".split()
ACTS = """未主动说明停水原因和恢复时间 接听电话时语气生硬并两次打断来电人 没有在约定的四小时内到达现场
将用户转往其他部门而没有登记首问信息 对账单差异未作核对便答复不予处理 未按规范佩戴工牌和使用服务用语
在施工围挡外未张贴告知书 以人手紧张为由拖延复核 对独居老人的求助缺乏耐心 承诺回电却没有记录也没有回电
更换水表后未请用户当面确认底数 未经核实就断定渗漏点位于户内""".split()
FINDINGS = """经调阅录音、工单流转记录和现场照片 经班长、科所长和客服中心三方复核 根据热线回访结果
结合监控录像与走访笔录 对照服务规范第三章逐项比对 依照首问负责和限时办结的要求""".split()
VERDICTS = """认定为责任性投诉 认定服务用语不规范 认定处置超出时限 认定未履行告知义务 认定存在推诿情形""".split()
MEASURES = """立即向用户致歉并重新办理 在班组晨会上通报并组织学习 一周内补齐台账和影像资料 对同类工单开展倒查
安排业务骨干结对帮带 重新梳理窗口、电话与现场三个环节的衔接 增设夜间值守并公布联系方式
把典型做法写进岗位手册 对渗漏、爆管、水压不足等诉求分类建档 邀请居民代表现场监督""".split()
PLACES = """东湖 清溪 望江 锦华 桐林 碧岩 玉泉 霞浦 枫桥 曲苑 泽雅 濂溪 嵩阳 璧山 鹿鸣 鹤岭""".split()
KINDS = """营业所 供水分公司 抢修中心 管网所 客服中心 工程公司""".split()


class Texts:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, items):
        return self.random.choice(items)

    def number(self):
        return self.random.randint(100, 98000)

    def paragraph(self):
        day = f"2026年{self.random.randint(1, 12)}月{self.random.randint(1, 28)}日"
        return (
            f"{day}，{self.pick(PLACES)}{self.pick(KINDS)}{self.pick(SUBJECTS)}{self.pick(ACTS)}，"
            f"涉及GD{self.random.randint(202600000, 202699999)}号工单，影响用户{self.random.randint(2, 90)}户。"
            f"{self.pick(FINDINGS)}，{self.pick(VERDICTS)}；要求{self.pick(MEASURES)}，"
            f"并于{self.random.randint(2, 10)}个工作日内将“{self.pick(PLACES)}片区”的整改情况书面反馈。"
        )

    def demand(self):
        return f"责成{self.pick(PLACES)}{self.pick(KINDS)}{self.pick(MEASURES)}，{self.pick(MEASURES)}，举一反三，引以为戒。"

    def rows(self, count):
        return [
            [f"{self.pick(PLACES)}{self.pick(KINDS)}", self.pick(VERDICTS)[2:], str(self.number()),
             f"{self.random.randint(0, 1000) / 10:.1f}%"]
            for _ in range(count)
        ]

    def notice(self, index):
        return {
            "title": f"{self.pick(PLACES)}{self.pick(KINDS)}服务态度类投诉曝光告示",
            "issue": f"2026年第{index % 12 + 1}期",
            "heads": ["一、基本情况", "二、处理要求"],
            "paragraphs": [self.paragraph(), self.demand()],
            "quote": self.paragraph(),
            "rows": self.rows(3),
        }

    def chapter(self, index):
        return {
            "title": f"第{index + 1}章 {self.pick(PLACES)}{self.pick(KINDS)}服务质量分析",
            "sections": [
                {"title": f"{index + 1}.{part + 1} {self.pick(MEASURES)}",
                 "paragraphs": [self.paragraph() for _ in range(5)], "quote": self.paragraph()}
                for part in range(3)
            ],
            "rows": self.rows(12),
        }


HEADINGS = ["单位", "认定结果", "用户数", "占比"]


def texts(folder):
    source = Texts(7)
    data = {
        "notices": [source.notice(index) for index in range(NOTICES)],
        "report": [source.chapter(index) for index in range(CHAPTERS)],
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "notices").mkdir(exist_ok=True)
    for index, notice in enumerate(data["notices"]):
        (folder / "notices" / f"{index:03}.xhtml").write_text(notice_xhtml(notice), "utf-8")
    (folder / "report.xhtml").write_text(report_xhtml(data["report"]), "utf-8")
    (folder / "texts.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def table_xhtml(rows):
    head = "".join(f'<th scope="col">{name}</th>' for name in HEADINGS)
    body = "".join(
        f"<tr><td>{a}</td><td>{b}</td><td class=\"number\">{c}</td><td class=\"number\">{d}</td></tr>"
        for a, b, c, d in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def document_xhtml(title, kind, body):
    return (
        '<html lang="zh-CN"><head><title>' + html.escape(title) + '</title>'
        '<meta name="date" content="2026-09-01"/><meta name="foot" content="服务质量"/></head>'
        f'<body class="{kind}">{body}</body></html>')


def notice_xhtml(notice):
    first, second = notice["heads"]
    one, two = notice["paragraphs"]
    body = (
        f'<h1>{notice["title"]}</h1><p class="center">{notice["issue"]}</p>'
        f'<h2>{first}</h2><p>{one}</p><p><em>{notice["quote"]}</em></p>'
        f'{table_xhtml(notice["rows"])}'
        f'<h2>{second}</h2><p>{two}</p>')
    return document_xhtml(notice["title"], "official", body)


def report_xhtml(chapters):
    body = []
    for chapter in chapters:
        body.append(f'<h1>{chapter["title"]}</h1>')
        for section in chapter["sections"]:
            body.append(f'<h2>{section["title"]}</h2>')
            body += [f"<p>{text}</p>" for text in section["paragraphs"]]
            body.append(f'<p><em>{section["quote"]}</em></p>')
        body.append(table_xhtml(chapter["rows"]))
    return document_xhtml("服务质量年度报告", "working", "".join(body))


# Typst


def typst_table(rows):
    cells = "".join(f"[{name}]," for name in HEADINGS)
    body = "".join("".join(f"[{cell}]," for cell in row) for row in rows)
    return (
        "#table(columns: (auto, auto, auto, auto), align: (left, left, right, right),"
        f" stroke: (x, y) => (bottom: 0.5pt), table.header({cells}), {body})\n\n")


def typst_notice(notice):
    first, second = notice["heads"]
    one, two = notice["paragraphs"]
    return f"""#set document(title: [{notice["title"]}])
#set page(width: 210mm, height: 297mm,
  margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  numbering: "— 1 —")
#set text(font: "{SERIF}", size: 16pt, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 12.99pt, spacing: 12.99pt)
#show heading.where(level: 1): it => align(center, text(font: "{SERIF}", weight: "bold", size: 22pt, it.body))
#show heading.where(level: 2): it => text(font: "{SANS}", weight: "regular", size: 16pt, it.body)
#show table: set text(size: 10.5pt)
#show table: set par(first-line-indent: 0pt, leading: 5pt)
= {notice["title"]}

#align(center)[{notice["issue"]}]

== {first}

{one}

#text(font: "{KAI}")[{notice["quote"]}]

{typst_table(notice["rows"])}
== {second}

{two}
"""


def typst_report(chapters):
    parts = [f"""#set document(title: [服务质量年度报告])
#set page(width: 210mm, height: 297mm, margin: 20mm,
  footer: context [服务质量 #h(1fr) 第 #counter(page).display() 页 共 #counter(page).final().first() 页])
#set text(font: "{SANS}", size: 10pt, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: 6pt, spacing: 10pt)
#show heading.where(level: 1): set text(weight: "bold", size: 18pt)
#show heading.where(level: 2): set text(weight: "bold", size: 13pt)
#show table: set text(size: 9pt)
#show table.cell.where(y: 0): set text(weight: "bold")
"""]
    for chapter in chapters:
        parts.append(f'= {chapter["title"]}\n')
        for section in chapter["sections"]:
            parts.append(f'== {section["title"]}\n')
            parts += [text + "\n" for text in section["paragraphs"]]
            parts.append(f'#text(font: "{KAI}")[{section["quote"]}]\n')
        parts.append(typst_table(chapter["rows"]))
    return "\n".join(parts)


def typst(data, what):
    import typst as peer

    compiler = peer.Compiler()
    # The compiler reads its fonts once; that is not counted.
    compiler.compile(input=f'#set text(font: ("{SERIF}", "{SANS}", "{KAI}"))\n预备'.encode(), format="pdf")
    if what == "report":
        sources = [typst_report(data["report"])]
    else:
        sources = [typst_notice(notice) for notice in data["notices"]]
    return [lambda s=source: compiler.compile(input=s.encode(), format="pdf") for source in sources]


# WeasyPrint

CSS = f"""
@page {{ size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center {{ content: "— " counter(page) " —" }} }}
body {{ font: 16pt/29pt "{SERIF}"; text-align: justify; margin: 0 }}
h1 {{ font: bold 22pt/36pt "{SERIF}"; text-align: center }}
h2 {{ font: 16pt/29pt "{SANS}"; margin: 0 }}
p {{ text-indent: 2em; margin: 0 }} em {{ font-family: "{KAI}"; font-style: normal }}
table {{ font-size: 10.5pt; line-height: 1.5; width: 100%; border-collapse: collapse }}
td, th {{ border-bottom: 0.5pt solid; padding: 3pt; text-align: left }} .number {{ text-align: right }}
body.working {{ font: 10pt/16pt "{SANS}" }} .working p {{ text-indent: 0; margin: 0 0 4pt }}
"""


def weasyprint(data, what, folder):
    import weasyprint as peer
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = peer.CSS(string=CSS, font_config=fonts)
    paths = [folder / "report.xhtml"] if what == "report" else sorted((folder / "notices").iterdir())
    return [
        lambda p=path: peer.HTML(string=p.read_text("utf-8")).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_tags=True)
        for path in paths
    ]


# ReportLab, which embeds TrueType only: everything in LXGW WenKai.


def reportlab(data, what):
    import io

    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    path = subprocess.run(
        ["fc-match", "-f", "%{file}", KAI], capture_output=True, text=True, check=True).stdout
    pdfmetrics.registerFont(TTFont("kai", path))

    def style(size, lead, **more):
        return ParagraphStyle("s", fontName="kai", fontSize=size, leading=lead, wordWrap="CJK", **more)

    def table(rows):
        return Table([HEADINGS, *rows], style=[("FONT", (0, 0), (-1, -1), "kai", 9)], repeatRows=1)

    def notice(item):
        body = style(16, 29, firstLineIndent=32, alignment=TA_JUSTIFY)
        one, two = item["paragraphs"]
        return [
            Paragraph(item["title"], style(22, 36)), Paragraph(item["issue"], body),
            Paragraph(item["heads"][0], body), Paragraph(one, body), Paragraph(item["quote"], body),
            table(item["rows"]), Paragraph(item["heads"][1], body), Paragraph(two, body)]

    def report(chapters):
        body = style(10, 16, alignment=TA_JUSTIFY, spaceAfter=4)
        story = []
        for chapter in chapters:
            story.append(Paragraph(chapter["title"], style(18, 24)))
            for section in chapter["sections"]:
                story.append(Paragraph(section["title"], style(13, 18)))
                story += [Paragraph(text, body) for text in section["paragraphs"]]
                story.append(Paragraph(section["quote"], body))
            story.append(table(chapter["rows"]))
        return story

    def build(story, margin):
        out = io.BytesIO()
        SimpleDocTemplate(
            out, pagesize=(595.28, 841.89), leftMargin=margin, rightMargin=margin, topMargin=margin,
            bottomMargin=margin).build(story)
        return out.getvalue()

    if what == "report":
        return [lambda: build(report(data["report"]), 56.7)]
    return [lambda n=item: build(notice(n), 79) for item in data["notices"]]


def run(command):
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def measure(what, peers, rounds):
    """Everybody once a round, so that a busy moment of the machine meets them all."""
    program = pathlib.Path(".build/release/bench-pages")
    subprocess.run([program, "lines", DATA, what], check=True)
    commands = {
        "mingjing": [program, "set", DATA, what],
        "bare loop": [program.with_name("bench-bare"), DATA / f"lines-{what}", DATA / "bare"],
        **{peer: [sys.executable, __file__, peer, DATA, what] for peer in peers},
    }
    results = {name: [] for name in commands}
    for turn in range(rounds):
        for name, command in commands.items():
            # WeasyPrint takes minutes; once is enough to see how far away it is.
            if name != "weasyprint" or turn == 0:
                results[name].append(run(command))
    print(f"\n{what}, rounds: {rounds}, medians; rates against Typst's and the bare loop's")
    print(f"{'':12}{'files':>6}{'ms/file':>10}{'CPU ms':>9}{'kB':>8}{'Typst':>8}{'bare':>7}")
    middle = {name: {key: statistics.median(one[key] / one["documents"] for one in runs)
                     for key in ("wall", "cpu")} for name, runs in results.items()}
    for name, runs in results.items():
        own = middle[name]
        print(
            f"{name:12}{runs[0]['documents']:6}{own['wall'] * 1e3:10.2f}{own['cpu'] * 1e3:9.2f}"
            f"{runs[0]['bytes'] / 1e3:8.1f}{middle['typst']['wall'] / own['wall']:7.2f}x"
            f"{middle['bare loop']['wall'] / own['wall']:6.2f}x")


def main():
    if len(sys.argv) == 1:
        texts(DATA)
        rounds = int(os.environ.get("ROUNDS", "5"))
        measure("notices", ["typst", "weasyprint", "reportlab"], rounds)
        measure("report", ["typst", "weasyprint", "reportlab"], rounds)
        return
    peer, folder, what = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    data = json.loads((folder / "texts.json").read_text("utf-8"))
    make = {"typst": typst, "reportlab": reportlab}
    jobs = weasyprint(data, what, folder) if peer == "weasyprint" else make[peer](data, what)
    if peer == "weasyprint":
        jobs = jobs[:20]
    out = folder / f"{peer}-{what}"
    out.mkdir(exist_ok=True)
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = time.perf_counter()
    files = [job() for job in jobs]
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF)
    for index, file in enumerate(files):
        (out / f"{index:03}.pdf").write_bytes(file)
    print(json.dumps({
        "name": peer, "documents": len(files), "wall": wall,
        "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "bytes": sum(map(len, files)) // len(files),
    }))


if __name__ == "__main__":
    main()
