"""Makes the two fonts of the default theme: subsets of Newsreader and Public Sans.

    npm pack @fontsource-variable/newsreader @fontsource-variable/public-sans
    for f in *.tgz; do mkdir "${f%.tgz}"; tar xzf "$f" -C "${f%.tgz}"; done
    pip install fonttools brotli && python3 tools/fonts.py

The packages hold Latin and Latin Extended in separate files; they are joined here, so that a page
loads one file per font. Newsreader is fixed at one weight and optical size, for headlines; Public
Sans keeps its weights from 400 to 700.
"""

import copy
import glob
import os
import unicodedata
from fontTools.ttLib import TTFont
from fontTools import subset
from fontTools.varLib import instancer

KEEP = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) - {0x149, 0x13F, 0x140, 0x17F} | {
    0x218, 0x219, 0x21A, 0x21B, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
    0x2022, 0x2026, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2212}

def load(package, name, limits):
    path = glob.glob(f"*{package}*/package/files/{name}.woff2")[0]
    font = TTFont(path)
    return instancer.instantiateVariableFont(font, limits)

def merge(a, b):
    """Adds to `a` the glyphs that only `b` has, with the kerning of their base letters."""
    wanted = [n for c, n in b.getBestCmap().items() if c in KEEP and c not in a.getBestCmap()]
    todo, new = list(wanted), []
    have = set(a.getGlyphOrder())
    while todo:
        n = todo.pop()
        if n in have or n in new:
            continue
        new.append(n)
        g = b["glyf"][n]
        if g.isComposite():
            todo += [c.glyphName for c in g.components]
    order = a.getGlyphOrder() + new
    for n in new:
        a["glyf"].glyphs[n] = copy.deepcopy(b["glyf"][n])
        a["hmtx"].metrics[n] = b["hmtx"].metrics[n]
        if "gvar" in a:
            a["gvar"].variations[n] = copy.deepcopy(b["gvar"].variations.get(n, []))
    a.setGlyphOrder(order); a["glyf"].glyphOrder = order
    a["maxp"].numGlyphs = len(order)
    for t in a["cmap"].tables:
        if t.isUnicode():
            t.cmap.update({c: n for c, n in b.getBestCmap().items() if c in KEEP and n in order})
    alike = {}
    for c, n in b.getBestCmap().items():
        if n in new:
            d = unicodedata.decomposition(chr(c)).split()
            root = chr(int(d[0], 16)) if d and not d[0].startswith("<") else {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H"}.get(chr(c))
            if root and ord(root) in a.getBestCmap():
                alike[n] = a.getBestCmap()[ord(root)]
    if "GPOS" in a:
        for lookup in a["GPOS"].table.LookupList.Lookup:
            for st in lookup.SubTable:
                st = getattr(st, "ExtSubTable", st)
                if type(st).__name__ != "PairPos" or st.Format != 2:
                    continue
                for n, root in alike.items():
                    if root in st.Coverage.glyphs:
                        st.Coverage.glyphs.append(n)
                        if root in st.ClassDef1.classDefs: st.ClassDef1.classDefs[n] = st.ClassDef1.classDefs[root]
                    if root in st.ClassDef2.classDefs: st.ClassDef2.classDefs[n] = st.ClassDef2.classDefs[root]
                st.Coverage.glyphs.sort(key=order.index)
    if "HVAR" in a: del a["HVAR"]
    return a

def make(package, latin, ext, limits, features, out, keep):
    a = merge(load(package, latin, limits), load(package, ext, limits))
    tmp = out + ".ttf"; a.save(tmp)
    o = subset.Options(); o.flavor = "woff2"; o.layout_features = features; o.hinting = False
    o.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]; o.name_languages = [0x409]; o.notdef_outline = True; o.glyph_names = False; o.drop_tables += ["STAT", "prep", "gasp", "DSIG"]
    o.desubroutinize=True
    f = subset.load_font(tmp, o)
    s = subset.Subsetter(o); s.populate(unicodes=sorted(keep)); s.subset(f)
    f["name"].names = [n for n in f["name"].names if n.nameID in (0, 1, 2, 4, 6, 13, 14)]
    subset.save_font(f, out, o); os.remove(tmp)
    print(out, os.path.getsize(out), len(f.getGlyphOrder()), len(f.getBestCmap()), f.keys())


if __name__ == "__main__":
    RARE = set(map(ord, "¤¦¬¯±²³¹¼½¾µ¶¸ºªĈĉĊċĜĝĠġĤĥĦħĨĩĬĭĲĳĴĵĶķĸĻļŅņŊŋŌōŎŏŖŗŜŝŦŧŨũŬŭŴŵŶŷ\x5e\x60\x7e\x5c\x7c\x7b\x7d†‡™−<>"))
    make("newsreader", "newsreader-latin-opsz-normal", "newsreader-latin-ext-opsz-normal",
         {"opsz": 28, "wght": 480}, ["kern"], "newsreader.woff2", KEEP - RARE)
    make("public-sans", "public-sans-latin-wght-normal", "public-sans-latin-ext-wght-normal",
         {"wght": (400, 700)}, ["kern", "tnum", "locl"], "public-sans.woff2", KEEP)
