"""One LibreOffice that is kept: for each line that is read, a Word file and where its PDF goes, parted by a tab, it prints
that file, tagged and as PDF/A-2b, and says so. Arguments: the program, a folder for its settings."""

import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

LONGEST_START = 60


def setting(name, value):
    held = PropertyValue()
    held.Name = name
    held.Value = value
    return held


program, settings = sys.argv[1:3]
pipe = f"klubbat-{os.getpid()}"
office = subprocess.Popen(
    [
        program,
        f"-env:UserInstallation=file://{settings}",
        "--headless",
        "--norestore",
        f"--accept=pipe,name={pipe};urp;",
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
desk = None
try:
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    begun = time.monotonic()
    while desk is None:
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            desk = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except Exception:
            if time.monotonic() - begun > LONGEST_START:
                raise
            time.sleep(0.1)
    kind = [setting("UseTaggedPDF", True), setting("SelectPdfVersion", 2)]
    how = (
        setting("FilterName", "writer_pdf_Export"),
        setting("FilterData", uno.Any("[]com.sun.star.beans.PropertyValue", tuple(kind))),
    )
    print("ready", flush=True)
    for line in sys.stdin:
        word, pdf = line.rstrip("\n").split("\t")
        document = desk.loadComponentFromURL(f"file://{word}", "_blank", 0, (setting("Hidden", True),))
        document.storeToURL(f"file://{pdf}", how)
        document.close(True)
        print("printed", flush=True)
finally:
    try:
        desk.terminate()
    except Exception:
        office.terminate()
    office.wait(timeout=20)
