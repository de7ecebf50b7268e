"""Cuts Noto Serif SC into pieces of about 2 MB, so that a document loads those alone that it needs."""
import sys
from copy import deepcopy
from fontTools.ttLib import TTFont
from fontTools import subset

REGULAR, BOLD, OUT = sys.argv[1:4]

def gb2312(first, last):
    codes = set()
    for high in range(first, last + 1):
        for low in range(0xA1, 0xFF):
            try:
                codes.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return codes

def ideograph(code):
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or code >= 0x20000

def ranges(codes):
    found = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return " ".join("%X" % a if a == b else "%X-%X" % (a, b) for a, b in found)

def part(font):
    """Gives each character a glyph of its own: a PDF knows no other way to tell which one was meant."""
    seen, copies = set(), {}
    order = list(font.getGlyphOrder())
    for code, glyph in sorted(font.getBestCmap().items()):
        if glyph in seen:
            copy = "copy%X" % code
            font["glyf"].glyphs[copy] = deepcopy(font["glyf"][glyph])
            font["hmtx"].metrics[copy] = font["hmtx"].metrics[glyph]
            order.append(copy)
            copies[code] = copy
        seen.add(glyph)
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    for table in font["cmap"].tables:
        table.cmap.update((code, copy) for code, copy in copies.items() if code in table.cmap)

def cut(source, name, style, codes):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vmtx", "vhea", "VORG", "STAT", "gasp", "DSIG", "meta"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    part(font)
    family = "Nianbao Serif " + name
    for entry, text in ((1, family), (2, style), (3, family), (4, family), (6, family.replace(" ", ""))):
        font["name"].setName(text, entry, 3, 1, 0x409)
    font.save("%s/serif-%s.ttf" % (OUT, name))
    return "serif-%s.ttf %s %s" % (name, style.lower(), ranges(codes))

def main():
    # The Kangxi and supplementary radicals look like ideographs and share their glyphs: text would be copied as radicals.
    every = {code for code in TTFont(REGULAR).getBestCmap() if not 0x2E80 <= code <= 0x2FDF}
    first = {code for code in every if not ideograph(code)} | gb2312(0xB0, 0xD7) & every
    second = gb2312(0xD8, 0xF7) & every
    pieces = [("1", first), ("2", second)]
    rest = sorted(every - first - second)
    size = 3600
    for start in range(0, len(rest), size):
        part = rest[start:start + size]
        pieces.append(("%x" % part[0], set(part)))
    index = [cut(REGULAR, name, "Regular", codes) for name, codes in pieces]
    # CJK labels only use the first two; kana, Hangul and the rest of a bold line come from the regular pieces.
    small = {code for code in first if code < 0x3040 or code >= 0x3200}
    index.append(cut(BOLD, "bold-1", "Bold", small))
    index.append(cut(BOLD, "bold-2", "Bold", second))
    with open(OUT + "/pieces.txt", "w") as file:
        file.write("\n".join(index) + "\n")

main()
