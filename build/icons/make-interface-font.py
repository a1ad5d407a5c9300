"""Makes renderer/ui/icons.woff2 of the drawings in build/icons/interface: one character for each file, in the order
of their names, from U+E000. To be run after a drawing was added or changed, with FontForge:

    fontforge -script build/icons/make-interface-font.py

Prints the table for renderer/ui/icon-font.ts. docs/how-to/add-an-icon.md says when.
"""

import os
import pathlib

# The same drawings give the same bytes.
os.environ["SOURCE_DATE_EPOCH"] = "1577836800"

import fontforge  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "renderer" / "ui" / "icons.woff2"
EM = 1600
FIRST = 0xE000

font = fontforge.font()
font.encoding = "UnicodeFull"
font.em = EM
font.ascent = EM
font.descent = 0
font.familyname = font.fontname = font.fullname = "report-desk-icons"
font.version = "1"

for place, file in enumerate(sorted((HERE / "interface").glob("*.svg"))):
    glyph = font.createChar(FIRST + place, file.stem)
    glyph.importOutlines(str(file))
    glyph.removeOverlap()
    glyph.correctDirection()
    glyph.width = EM
    glyph.round()
    print(f"  '{file.stem}': '\\u{FIRST + place:04x}',")

font.generate(str(TARGET), flags=("no-hints", "no-flex", "omit-instructions"))
