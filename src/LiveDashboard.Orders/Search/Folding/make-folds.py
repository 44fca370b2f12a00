"""Makes folds.txt: how each character of a name is looked up, without case and accents.

    python3 make-folds.py allkeys.txt > folds.txt

allkeys.txt is the default collation table of UTS #10 (unicode.org/Public/UCA). A character becomes what it is without case
(upper case, then full case folding), then its compatible parts (NFKD) without the marks that have no weight at the first level
of the table; what then still differs at a lower level only, such as a stroke, is written with the plain letter of the same weight.
"""
import re
import sys
import unicodedata

ELEMENT = re.compile(r"\[[.*]([0-9A-F]{4})\.([0-9A-F]{4})\.([0-9A-F]{4})\]")
weights = {}
plain = {}
for line in open(sys.argv[1], encoding="utf-8"):
    head, found, rest = line.partition(";")
    if not found or line.startswith(("#", "@")) or " " in head.strip():
        continue
    sign = chr(int(head.strip(), 16))
    elements = [tuple(int(part, 16) for part in element) for element in ELEMENT.findall(rest)]
    weights[sign] = [element[0] for element in elements if element[0]]
    if len(elements) == 1 and elements[0][1:] == (0x20, 0x02):
        plain.setdefault(elements[0][0], sign)


def is_ignored(sign):
    return unicodedata.category(sign)[0] in "MC" and weights.get(sign) == []


def parts(text):
    text = unicodedata.normalize("NFKD", text).upper().casefold()
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not is_ignored(sign))


def fold(sign):
    folded = ""
    for part in parts(sign):
        letters = [plain.get(weight) for weight in weights.get(part, [])]
        folded += "".join(letters) if letters and all(letters) else part
    return parts(folded)


print("# UTS #10 table 13.0.0, Unicode %s; made by make-folds.py" % unicodedata.unidata_version)
for code in range(0x80, 0x110000):
    sign = chr(code)
    category = unicodedata.category(sign)
    if (category[0] in "LMN" or category == "Cf") and not 0xAC00 <= code <= 0xD7A3:
        folded = fold(sign)
        if folded != sign or sign.lower() != sign:
            print("%X %s" % (code, folded))
