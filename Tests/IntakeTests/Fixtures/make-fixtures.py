#!/usr/bin/env python3
"""Writes the workbooks beside it with other software, and what a reader must make of each.

Needs openpyxl, XlsxWriter, xlwt and msoffcrypto-tool, and LibreOffice's soffice on the path. Every expected value
below is written down by hand from inputs.md's cell text, none comes from a reader.
"""

import datetime as dt
import json
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl
import xlsxwriter
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl.cell.text import InlineFont

HERE = pathlib.Path(__file__).parent


def expect(file, form, sheets, encoding="utf-8"):
    """Notes what the reader must give for a file: per sheet name, hidden, rows, merged areas."""
    keys = ("name", "hidden", "rows", "merged")
    document = {
        "form": form,
        "encoding": encoding,
        "sheets": [dict(zip(keys, sheet)) for sheet in sheets],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    (HERE / f"{file}.json").write_text(text + "\n", encoding="utf-8")


HEADINGS = ["工单编号", "受理时间", "时长", "得分", "督办", "诉求内容"]
MOMENT = dt.datetime(2026, 8, 3, 9, 5, 0)
LONG = "用户反映水压低，" * 1200

# Rows in the order of HEADINGS, as every program below writes them.
EXPECTED = [
    ["八月工单明细"],
    HEADINGS,
    ["00123", "2026-08-03T09:05:00", "PT93600S", "0.1", "TRUE", "水压低\n第二行"],
    ["GD&<2>", "2026-08-03", "PT5400S", "-12.5", "FALSE", "  前后有空格  "],
    ["GD3", "09:05:00", "", "13800000000"],
    [],
    ["GD4", "1900-01-31", "", "1234567890123456", "", LONG],
    ["GD5", "", "", "0.000123", "", "=1+1"],
]


def with_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "工单"
    sheet["A1"] = "八月工单明细"
    sheet.merge_cells("A1:F1")
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(2, column, heading)
    rows = [
        ("00123", MOMENT, dt.timedelta(hours=26), 0.1, True, "水压低\n第二行"),
        ("GD&<2>", dt.date(2026, 8, 3), dt.timedelta(minutes=90), -12.5, False, "  前后有空格  "),
        ("GD3", dt.time(9, 5), None, 13800000000, None, None),
        (None,) * 6,
        ("GD4", dt.date(1900, 1, 31), None, 1234567890123456, None, LONG),
        ("GD5", None, None, 0.000123, None, None),
    ]
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column, value)
    sheet.cell(3, 3).number_format = "[h]:mm:ss"
    sheet.cell(4, 3).number_format = "[mm]:ss"
    sheet.cell(4, 2).number_format = 'yyyy"年"m"月"d"日"'
    sheet["F8"] = "=1+1"
    sheet["F8"].data_type = "s"
    hidden = book.create_sheet("隐藏&表")
    hidden.sheet_state = "veryHidden"
    hidden["B2"] = CellRichText("富", TextBlock(InlineFont(b=True), "文本"), "！")
    hidden["C3"] = "#DIV/0!"
    hidden["C3"].data_type = "e"
    book.create_sheet("空表")
    book.save(HERE / "openpyxl.xlsx")
    expect(
        "openpyxl.xlsx", "xlsx",
        [
            ("工单", False, EXPECTED, [[1, 0, 1, 5]]),
            ("隐藏&表", True, [[], ["", "富文本！"], ["", "", "#DIV/0!"]], []),
            ("空表", False, [], []),
        ],
    )

    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "一九〇四"
    sheet["A1"] = MOMENT
    sheet["B1"] = dt.date(2026, 8, 3)
    sheet["C1"] = dt.time(9, 5)
    book.save(HERE / "openpyxl-1904.xlsx")
    expect(
        "openpyxl-1904.xlsx", "xlsx",
        [("一九〇四", False, [["2026-08-03T09:05:00", "2026-08-03", "09:05:00"]], [])],
    )


CHINESE_DATES = [
    ('yyyy"年"m"月"d"日"', "2026-08-03T12:00:00"),
    ("[$-804]yyyy年m月d日;@", "2026-08-03T12:00:00"),
    ("[DBNum1][$-804]yyyy年m月d日", "2026-08-03T12:00:00"),
    ('[$-804]上午/下午h"时"mm"分"', "2026-08-03T12:00:00"),
    ("yyyy/m/d h:mm;@", "2026-08-03T12:00:00"),
    ("[Red]yyyy-mm-dd", "2026-08-03T12:00:00"),
    ("[hh]:mm", "PT3994920000S"),
    ('0.0"天"', "46237.5"),
    ("General", "46237.5"),
    ('"d"0.00', "46237.5"),
    ("0.00E+00", "46237.5"),
    ("#,##0\\d", "46237.5"),
    ("[>100]0.0;yyyy", "46237.5"),
    ("_d0.0", "46237.5"),
]


def with_xlsxwriter():
    book = xlsxwriter.Workbook(HERE / "xlsxwriter.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet("格式")
    for row, (code, _) in enumerate(CHINESE_DATES):
        sheet.write_string(row, 0, code)
        sheet.write_number(row, 1, 46237.5, book.add_format({"num_format": code}))
    values = book.add_worksheet("公式")
    values.write_formula(0, 0, "=1+1", None, 2)
    values.write_formula(0, 1, '="甲"&"乙"', None, "甲乙")
    values.write_formula(0, 2, "=1/0", None, "#DIV/0!")
    values.write_formula(0, 3, "=TRUE", None, True)
    values.write_formula(0, 4, '=""', None, "")
    values.write_number(1, 1, 1e20)
    # XlsxWriter keeps sixteen digits.
    values.write_number(1, 2, 0.1 + 0.2)
    values.write_number(1, 3, 1.5e-9)
    values.write_boolean(1, 4, False)
    values.write_string(2, 0, "a\x01b_x0041_")
    values.write_string(2, 1, "𠮷㐂龑")
    values.write_rich_string(
        2, 2, "普通", book.add_format({"bold": True}), "粗体", "结束")
    far = book.add_worksheet("远")
    far.write_string(1048575, 16383, "角")
    book.get_worksheet_by_name("远").hide()
    book.close()
    expect(
        "xlsxwriter.xlsx", "xlsx",
        [
            ("格式", False, [list(pair) for pair in CHINESE_DATES], []),
            (
                "公式", False,
                [
                    # XlsxWriter takes an empty result for none.
                    ["2", "甲乙", "#DIV/0!", "TRUE", "="],
                    ["", "100000000000000000000", "0.3", "1.5e-09", "FALSE"],
                    ["a\x01b_x0041_", "𠮷㐂龑", "普通粗体结束"],
                ],
                [],
            ),
            ("远", True, "far corner", []),
        ],
    )


def with_xlwt():
    for name, is1904 in (("xlwt.xls", False), ("xlwt-1904.xls", True)):
        book = xlwt.Workbook(encoding="utf-8")
        book.dates_1904 = is1904
        sheet = book.add_sheet("工单")
        style = lambda code: xlwt.easyxf(num_format_str=code)
        sheet.write_merge(0, 0, 0, 5, "八月工单明细")
        for column, heading in enumerate(HEADINGS):
            sheet.write(1, column, heading)
        if is1904:
            # xlwt counts from 1900 whatever the book says.
            serial = lambda moment: (moment - dt.datetime(1904, 1, 1)).total_seconds() / 86400
            sheet.write(2, 0, serial(MOMENT), style("yyyy-mm-dd hh:mm"))
            book.save(str(HERE / name))
            expect(
                name, "xls",
                [("工单", False, [["八月工单明细"], HEADINGS, ["2026-08-03T09:05:00"]],
                  [[1, 0, 1, 5]])], "utf-16le")
            continue
        sheet.write(2, 0, "00123")
        sheet.write(2, 1, MOMENT, style("yyyy-mm-dd hh:mm:ss"))
        sheet.write(2, 2, 26 / 24, style("[h]:mm:ss"))
        sheet.write(2, 3, 0.1)
        sheet.write(2, 4, True)
        sheet.write(2, 5, "水压低\n第二行")
        sheet.write(3, 0, "GD&<2>")
        sheet.write(3, 1, dt.date(2026, 8, 3), style('yyyy"年"m"月"d"日"'))
        sheet.write(3, 2, 1.5 / 24, style("[mm]:ss"))
        sheet.write(3, 3, -12.5)
        sheet.write(3, 4, False)
        sheet.write(3, 5, "  前后有空格  ")
        sheet.write(4, 0, "GD3")
        sheet.write(4, 1, dt.time(9, 5), style("h:mm"))
        sheet.write(4, 3, 13800000000)
        sheet.write(6, 0, "GD4")
        sheet.write(6, 1, dt.date(1900, 1, 31), style("yyyy/m/d"))
        sheet.write(6, 3, 1234567890123456)
        sheet.write(6, 5, LONG)
        sheet.write(7, 0, "GD5")
        sheet.write(7, 3, 0.000123)
        sheet.write(7, 5, "=1+1")
        strings = book.add_sheet("长文字")
        # Enough text for strings to run over the records that hold them, in both widths.
        for row in range(20):
            strings.write(row, 0, f"{row}工" * 500)
            strings.write(row, 1, f"{row}a" * 500)
            strings.write_rich_text(row, 2, ["普通", ("粗体" * 50, xlwt.easyfont("bold on")), f"{row}"])
        hidden = book.add_sheet("隐藏")
        hidden.visibility = 1
        hidden.write(1, 1, xlwt.Formula("1+1"))
        hidden.write(2, 2, "#N/A")
        book.save(str(HERE / name))
        expect(
            name, "xls",
            [
                ("工单", False, EXPECTED, [[1, 0, 1, 5]]),
                (
                    "长文字", False,
                    [[f"{r}工" * 500, f"{r}a" * 500, "普通" + "粗体" * 50 + f"{r}"] for r in range(20)],
                    [],
                ),
                # xlwt stores no result for a formula.
                ("隐藏", True, [[], ["", "="], ["", "", "#N/A"]], []),
            ],
            "utf-16le",
        )


def with_libreoffice():
    """A workbook that LibreOffice has computed, in every form that it writes."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "source.xlsx"
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "工单"
        sheet.append(["工单编号", "受理时间", "时长", "结果", "说明"])
        sheet.append(["0012", MOMENT, dt.timedelta(hours=30), "=1+1", '=A2&"号"'])
        sheet.append(["0013", dt.date(2026, 8, 4), None, "=1/0", "=TRUE()"])
        sheet.append(["合并", None, None, 0.1, "字" * 300])
        sheet["C2"].number_format = "[h]:mm:ss"
        sheet["B3"].number_format = 'yyyy"年"m"月"d"日"'
        sheet.merge_cells("A4:C5")
        other = book.create_sheet("隐藏")
        other.sheet_state = "hidden"
        other["C2"] = "看不见"
        book.save(source)
        rows = [
            ["工单编号", "受理时间", "时长", "结果", "说明"],
            ["0012", "2026-08-03T09:05:00", "PT108000S", "2", "0012号"],
            ["0013", "2026-08-04", "", "#DIV/0!", "TRUE"],
            ["合并", "", "", "0.1", "字" * 300],
        ]
        sheets = [
            ("工单", False, rows, [[4, 0, 5, 2]]),
            ("隐藏", True, [[], ["", "", "看不见"]], []),
        ]
        targets = [
            ("libreoffice.xlsx", "xlsx", "Calc MS Excel 2007 XML", "utf-8"),
            ("libreoffice.xls", "xls", "MS Excel 97", "utf-16le"),
        ]
        for name, form, filter_name, encoding in targets:
            subprocess.run(
                ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
                 "--convert-to", f"{form}:{filter_name}", "--outdir", f"{folder}/out",
                 str(source)], check=True, capture_output=True)
            shutil.copy(f"{folder}/out/source.{form}", HERE / name)
            expect(name, form, sheets, encoding)
        single = openpyxl.load_workbook(source)
        del single["隐藏"]
        single.save(source)
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
             "--convert-to", "html:HTML (StarCalc)", "--outdir", f"{folder}/out", str(source)],
            check=True, capture_output=True)
        shutil.copy(f"{folder}/out/source.html", HERE / "libreoffice-html.xls")
        # HTML has the texts that the reader of the page sees.
        shown = [
            rows[0], ["0012", "2026-08-03 9:05:00", "30:00:00", "2", "0012号"],
            ["0013", "2026年8月4日", "", "#DIV/0!", "1"], rows[3],
        ]
        expect("libreoffice-html.xls", "html", [("", False, shown, [[4, 0, 5, 2]])])


def with_msoffcrypto():
    """A workbook behind a password, which must be refused."""
    with open(HERE / "openpyxl-1904.xlsx", "rb") as plain:
        with open(HERE / "encrypted.xlsx", "wb") as encrypted:
            OOXMLFile(plain).encrypt("password", encrypted)


with_openpyxl()
with_msoffcrypto()
with_xlsxwriter()
with_xlwt()
with_libreoffice()
