"""Types into a workbook as a clerk does, in LibreOffice without a window: values into cells, fill down, save.

usage: type-in-libreoffice.py PROFILE < steps.json
steps: [{ "file": in, "saved": out, "sheets": [{ "name": …, "cells": [[row, column, value], …], "filled" or "dragged": [first row, last row, first column, last column] }] }]
"filled" is Ctrl+D, "dragged" the fill handle. Rows and columns count from 1. Texts are typed: LibreOffice decides what they are, as with a keyboard.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.FillDirection import TO_BOTTOM


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def connected(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None:
                raise
            time.sleep(0.1)


def fill_in(context, book, step):
    sheet = book.Sheets.getByName(step["name"])
    for row, column, value in step["cells"]:
        cell = sheet.getCellByPosition(column - 1, row - 1)
        if isinstance(value, str):
            cell.setFormula(value)
        else:
            cell.setValue(value)
    for way in ("dragged", "filled"):
        if way not in step:
            continue
        first, last, left, right = step[way]
        cells = sheet.getCellRangeByPosition(left - 1, first - 1, right - 1, last - 1)
        if way == "dragged":
            cells.fillAuto(TO_BOTTOM, 1)
        else:
            book.CurrentController.select(cells)
            helper = context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.DispatchHelper", context
            )
            helper.executeDispatch(book.CurrentController.Frame, ".uno:FillDown", "", 0, ())


def main():
    profile = Path(sys.argv[1])
    pipe = f"typing-{profile.name}-{profile.parent.name}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connected(pipe, office)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        for step in json.load(sys.stdin):
            book = desktop.loadComponentFromURL(
                Path(step["file"]).as_uri(), "_blank", 0, (option("Hidden", True),)
            )
            for sheet in step["sheets"]:
                fill_in(context, book, sheet)
            book.calculateAll()
            book.storeToURL(
                Path(step["saved"]).as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),)
            )
            book.close(True)
        try:
            desktop.terminate()
        except Exception:  # The bridge goes down with the office.
            pass
        office.wait(30)
    finally:
        if office.poll() is None:
            office.kill()


main()
